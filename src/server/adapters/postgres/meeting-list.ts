import { sql, type Selectable } from 'kysely';
import type {
  MeetingAhead,
  MeetingOverview,
  MeetingStore,
} from '#application/meeting/meeting-store.ts';
import type { Db } from './database.ts';
import { toMeeting } from './meeting-row.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';

type Row = Selectable<Schema['meeting']> & {
  readonly committee: string;
  readonly items: number;
  readonly waiting: boolean;
};

/** Meetings that have a valid document, newest first, and whether something of them waits to be published. */
export async function listMeetings(db: Db): Promise<readonly MeetingOverview[]> {
  const { rows } = await sql<Row>`
    select m.*, o.name as committee,
      (select count(*)::int from agenda_item i where i.meeting_id = m.id and i.position is not null) as items,
      not (valid.versions <@ coalesce(m.published_versions, '{}')) as waiting
    from meeting m
    join organization o on o.id = m.organization_id
    join lateral (
      select array_agg(newest.id) as versions from document d
      join lateral (
        select v.id from document_version v
        where v.document_id = d.id and v.retracted_at is null order by v.number desc limit 1
      ) newest on true
      where d.meeting_id = m.id
    ) valid on valid.versions is not null
    order by m.date desc, o.name, m.time
  `.execute(db);
  return rows.map(({ committee, items, waiting, ...row }) => ({
    ...toMeeting(row),
    committee,
    items,
    waiting,
  }));
}

/** The next meetings of some committees, or of all, soonest first. */
export async function listMeetingsAhead(
  db: Db,
  ...[committees, from, limit]: Parameters<MeetingStore['ahead']>
): Promise<readonly MeetingAhead[]> {
  if (committees !== 'all' && committees.length === 0) return [];
  const rows = await db
    .selectFrom('meeting as m')
    .innerJoin('organization as o', 'o.id', 'm.organization_id')
    .innerJoin('organization as leader', 'leader.id', 'o.leader_id')
    .where('m.date', '>=', from)
    .$if(committees !== 'all', (query) =>
      query.where('o.leader_id', 'in', committees === 'all' ? [] : committees),
    )
    .select(['m.id', 'm.date', 'm.time', 'm.slug', 'm.state', 'leader.name as committee'])
    .orderBy('m.date')
    .orderBy('m.time')
    .orderBy('m.id')
    .limit(limit)
    .execute();
  return rows.map(({ id, ...row }) => ({ id: toId(id), ...row }));
}
