import { sql } from 'kysely';
import type { ComingMeeting, PlannedAsked } from '#application/publication/ports.ts';
import type { PublishedDb } from './database.ts';

/** Nearest first; those that a published meeting has taken the place of are left out. */
export async function readPlanned(
  db: PublishedDb,
  { committee, from, limit }: PlannedAsked,
): Promise<ComingMeeting[]> {
  const rows = await db
    .selectFrom('published.planned_meeting')
    .where('state', '<>', 'published')
    .$if(committee !== undefined, (query) => query.where('committee_slug', '=', committee ?? ''))
    .$if(from !== undefined, (query) => query.where('date', '>=', from ?? ''))
    .selectAll()
    .orderBy('date')
    .orderBy(sql`time nulls first`)
    .orderBy('uid')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map((row) => ({
    uid: row.uid,
    committee: { slug: row.committee_slug, name: row.committee_name },
    date: row.date,
    time: row.time,
    ends: row.ends,
    place: row.place,
    isCancelled: row.state === 'cancelled',
    sequence: row.sequence,
    changedAt: row.changed_at.toISOString(),
  }));
}
