import { sql } from 'kysely';
import type {
  DecidedSummary,
  Publication,
  PublicationsAsked,
} from '#application/publication/ports.ts';
import { isStandingItem } from '#domain/matter/standing-item.ts';
import type { PublishedDb } from './database.ts';
import { selectMeetings, toMeeting } from './published-meeting.ts';

type PlannedAs = NonNullable<Publication['planned']>;

export async function readPublications(
  db: PublishedDb,
  { committee, meetings, limit }: PublicationsAsked,
): Promise<Publication[]> {
  const rows = await selectMeetings(db)
    .select((eb) => [
      'version',
      'published_at',
      eb
        .selectFrom('published.planned_meeting as p')
        .whereRef('p.meeting_slug', '=', 'slug')
        .select(sql<PlannedAs>`json_build_object('uid', p.uid, 'sequence', p.sequence)`.as('as'))
        .orderBy('p.uid')
        .limit(1)
        .as('planned'),
    ])
    .$if(committee !== undefined, (query) => query.where('committee_slug', '=', committee ?? ''))
    .$if(meetings !== undefined, (query) => query.where('slug', 'in', [...(meetings ?? []), '']))
    .orderBy('published_at', 'desc')
    .orderBy('date', 'desc')
    .orderBy('slug')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map((row) => ({
    ...toMeeting(row),
    version: row.version,
    publishedAt: row.published_at.toISOString(),
    ...(row.planned === null ? {} : { planned: row.planned }),
  }));
}

/** In the order of the meetings given, and of the items at each. */
export async function readDecidedAt(
  db: PublishedDb,
  meetings: readonly string[],
): Promise<DecidedSummary[]> {
  if (meetings.length === 0) return [];
  const rows = await db
    .selectFrom('published.item')
    .where('meeting_slug', 'in', [...meetings])
    .where('outcome', 'not in', ['none', 'nothing'])
    .select(['meeting_slug', 'key', 'title', 'committee_name', 'date', 'outcome', 'decision'])
    .orderBy('position')
    .execute();
  const decided = rows.flatMap((row): DecidedSummary[] =>
    row.outcome === null || isStandingItem(row.title)
      ? []
      : [
          {
            meeting: row.meeting_slug,
            itemKey: row.key,
            title: row.title,
            committee: row.committee_name,
            date: row.date,
            outcome: row.outcome,
            decision: row.decision,
          },
        ],
  );
  const place = new Map(meetings.map((slug, index) => [slug, index]));
  return decided.toSorted((a, b) => (place.get(a.meeting) ?? 0) - (place.get(b.meeting) ?? 0));
}
