import { sql } from 'kysely';
import type {
  AttachmentPage,
  MeetingPage,
  MeetingSummary,
  Paged,
} from '#application/publication/ports.ts';
import type { PublishedDb } from './database.ts';
import { personAddress } from '#domain/publication/address.ts';
import { linkPeople, peopleIn } from '#domain/publication/edition.ts';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { linkedToFiles } from './published-file.ts';
import { countOf, pageOf } from './published-page.ts';

/** Meetings as lists show them. */
export const selectMeetings = (db: PublishedDb) =>
  db
    .selectFrom('published.meeting')
    .select([
      'slug',
      'committee_slug',
      'committee_name',
      'date',
      'time',
      'place',
      'kind',
      'item_count',
    ]);

type MeetingRow = Awaited<ReturnType<ReturnType<typeof selectMeetings>['execute']>>[number];

export const toMeeting = (row: MeetingRow): MeetingSummary => ({
  slug: row.slug,
  committee: { slug: row.committee_slug, name: row.committee_name },
  date: row.date,
  time: row.time,
  place: row.place,
  kind: row.kind,
  itemCount: row.item_count,
});

const pageSize = 50;

export async function readMeetings(db: PublishedDb, page: number): Promise<Paged<MeetingSummary>> {
  const rows = await selectMeetings(db)
    .orderBy('date', 'desc')
    .orderBy('slug')
    .$call(pageOf(page, pageSize))
    .execute();
  const total = await countOf(db, 'published.meeting');
  return { total, page, pageSize, hits: rows.map(toMeeting) };
}

/** An older version is there as long as the meeting is: a withdrawal takes all of them. */
export async function readMeeting(
  db: PublishedDb,
  slug: string,
  version: number | undefined,
): Promise<MeetingPage | null> {
  const found = await db
    .selectFrom('published.meeting as m')
    .innerJoin('published.edition as e', 'e.meeting_slug', 'm.slug')
    .where('m.slug', '=', slug)
    .where('e.version', '=', (eb) =>
      version === undefined ? eb.ref('m.version') : eb.val(version),
    )
    .select(['e.snapshot', 'm.committee_slug', 'm.date'])
    .executeTakeFirst();
  if (!found) return null;

  const [meeting, editions, previous, next] = await Promise.all([
    version === undefined
      ? found.snapshot
      : linkedToPeople(db, await linkedToFiles(db, found.snapshot)),
    db
      .selectFrom('published.edition')
      .where('meeting_slug', '=', slug)
      .select(['version', 'published_at', 'kind'])
      .orderBy('version', 'desc')
      .execute(),
    readNeighbour(db, found, slug, 'previous'),
    readNeighbour(db, found, slug, 'next'),
  ]);
  return {
    meeting,
    versions: editions.map((edition) => ({
      version: edition.version,
      publishedAt: edition.published_at.toISOString(),
      kind: edition.kind,
    })),
    previous,
    next,
  };
}

/** An older version leads only to people who still have a page, or had one that leads on. */
async function linkedToPeople(db: PublishedDb, meeting: MeetingSnapshot): Promise<MeetingSnapshot> {
  const named = peopleIn(meeting);
  if (named.length === 0) return meeting;
  const { rows } = await sql<{ slug: string }>`
    select n.slug from unnest(${named}::text[]) as n (slug)
    where exists (select from published.person p where p.slug = n.slug)
       or exists (select from published.redirect r where r.from_path = ${personAddress('')} || n.slug)
  `.execute(db);
  const there = new Set(rows.map(({ slug }) => slug));
  return linkPeople(meeting, (slug) => there.has(slug));
}

/** The committee's meeting before or after; two on one day follow each other by address. */
async function readNeighbour(
  db: PublishedDb,
  { committee_slug, date }: { readonly committee_slug: string; readonly date: string },
  slug: string,
  side: 'previous' | 'next',
): Promise<MeetingSummary | null> {
  const here = sql`(${date}::date, ${slug})`;
  const order = side === 'previous' ? 'desc' : 'asc';
  const row = await selectMeetings(db)
    .where('committee_slug', '=', committee_slug)
    .where(
      side === 'previous'
        ? sql<boolean>`(date, slug) < ${here}`
        : sql<boolean>`(date, slug) > ${here}`,
    )
    .orderBy('date', order)
    .orderBy('slug', order)
    .limit(1)
    .executeTakeFirst();
  return row ? toMeeting(row) : null;
}

export async function readAttachment(
  db: PublishedDb,
  meeting: string,
  itemKey: string,
  position: number,
): Promise<AttachmentPage | null> {
  const row = await db
    .selectFrom('published.attachment as a')
    .innerJoin('published.item as i', (join) =>
      join.onRef('i.meeting_slug', '=', 'a.meeting_slug').onRef('i.key', '=', 'a.item_key'),
    )
    .where('a.meeting_slug', '=', meeting)
    .where('a.item_key', '=', itemKey)
    .where('a.position', '=', position)
    .select([
      'a.number',
      'a.title',
      'a.text',
      'a.complete',
      'i.title as item_title',
      'i.number as item_number',
    ])
    .executeTakeFirst();
  if (!row) return null;
  const held = await selectMeetings(db).where('slug', '=', meeting).executeTakeFirst();
  return held
    ? {
        meeting: toMeeting(held),
        itemKey,
        itemNumber: row.item_number,
        itemTitle: row.item_title,
        number: row.number,
        title: row.title,
        text: row.text,
        complete: row.complete,
      }
    : null;
}
