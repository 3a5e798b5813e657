import { sql } from 'kysely';
import type { MatterPage, MatterSummary, Paged } from '#application/publication/ports.ts';
import type { MatterSnapshot } from '#domain/publication/snapshot.ts';
import type { PublishedDb } from './database.ts';
import { selectMeetings, toMeeting } from './published-meeting.ts';
import { countOf, pageOf } from './published-page.ts';

const pageSize = 50;

export async function readMatters(db: PublishedDb, page: number): Promise<Paged<MatterSummary>> {
  const rows = await db
    .selectFrom('published.matter')
    .select([
      'slug',
      'case_number',
      'title',
      'last_date',
      sql<number>`jsonb_array_length(snapshot -> 'treatments')`.as('treatments'),
    ])
    .orderBy('last_date', 'desc')
    .orderBy('slug')
    .$call(pageOf(page, pageSize))
    .execute();
  const total = await countOf(db, 'published.matter');
  return {
    total,
    page,
    pageSize,
    hits: rows.map((row) => ({
      slug: row.slug,
      caseNumber: row.case_number,
      title: row.title,
      lastDate: row.last_date,
      treatments: row.treatments,
    })),
  };
}

export async function readMatter(db: PublishedDb, slug: string): Promise<MatterPage | null> {
  const row = await db
    .selectFrom('published.matter')
    .select('snapshot')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ? { matter: row.snapshot, newest: await readNewest(db, row.snapshot) } : null;
}

async function readNewest(db: PublishedDb, matter: MatterSnapshot): Promise<MatterPage['newest']> {
  const place = matter.treatments.findLast(({ meeting }) => meeting !== null)?.meeting;
  if (!place) return null;
  const item = await db
    .selectFrom('published.item')
    .select('snapshot')
    .where('meeting_slug', '=', place.slug)
    .where('key', '=', place.itemKey)
    .executeTakeFirst();
  const meeting = await selectMeetings(db).where('slug', '=', place.slug).executeTakeFirst();
  return item && meeting ? { meeting: toMeeting(meeting), item: item.snapshot } : null;
}
