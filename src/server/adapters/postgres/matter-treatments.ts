import { sql } from 'kysely';
import type { MatterTreatment } from '#application/recognition/matter-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

/** Where matters have been treated: the items themselves, and what they print of other bodies and days. */
export async function selectTreatments(
  db: Db,
  matters: readonly string[],
): Promise<readonly MatterTreatment[]> {
  if (matters.length === 0) return [];
  const { rows } = await sql<{
    matter: string;
    item: string;
    meeting: string;
    organization: string;
    date: string;
    position: number;
    own: boolean;
  }>`
    select i.matter_id as matter, i.id as item, i.meeting_id as meeting, m.organization_id as organization,
      m.date, i.position, true as own
    from agenda_item i join meeting m on m.id = i.meeting_id
    where i.matter_id = any(${matters}::uuid[]) and i.position is not null
    union all
    select i.matter_id, i.id, i.meeting_id, d.organization_id, d.date, i.position, false
    from agenda_item i join decision d on d.item_id = i.id
    where i.matter_id = any(${matters}::uuid[]) and i.position is not null
      and not d.own and d.date is not null and d.organization_id is not null
  `.execute(db);
  return rows.map((row) => ({
    matter: toId(row.matter),
    item: toId(row.item),
    meeting: toId(row.meeting),
    organization: toId(row.organization),
    date: row.date,
    position: row.position,
    own: row.own,
  }));
}
