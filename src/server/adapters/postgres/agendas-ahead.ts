import { sql, type RawBuilder } from 'kysely';
import type { AgendaStore } from '#application/agenda/agenda-store.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

/** Agendas that are being made for meetings to come. */
export async function listDrafts(
  db: Db,
  { committees, from, isAsked }: Parameters<AgendaStore['drafts']>[0],
): ReturnType<AgendaStore['drafts']> {
  const { rows } = await sql<{ id: string; committee: string; name: string; date: string }>`
    select m.id, leader.id as committee, leader.name, m.date
    from agenda a
    join meeting m on m.id = a.meeting_id
    join organization o on o.id = m.organization_id
    join organization leader on leader.id = o.leader_id
    left join planned_meeting p on p.meeting_id = m.id
    where ${isAmong(committees)} and m.date >= ${from}
      and (a.published_at is null or m.state <> 'published')
      and p.cancelled_reason is null
      and (${!isAsked} or a.chair_word = 'asked')
    order by m.date, leader.name, m.id
  `.execute(db);
  return rows.map(({ id, committee, name, date }) => ({
    meeting: toId(id),
    committee: toId(committee),
    committeeName: name,
    date,
  }));
}

const isAmong = (committees: 'all' | readonly OrganizationId[]): RawBuilder<boolean> =>
  committees === 'all' ? sql`true` : sql`leader.id = any(${[...committees]}::uuid[])`;
