import { sql } from 'kysely';
import type { MatterPage, MatterSummary, Paged } from '#application/publication/ports.ts';
import type { ItemSnapshot } from '#domain/publication/snapshot.ts';
import type { PublishedDb } from './database.ts';
import { selectMeetings, toMeeting } from './published-meeting.ts';
import { readPapers } from './published-papers.ts';
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
  if (!row) return null;
  return {
    matter: row.snapshot,
    newest: await readNewest(db, slug),
    papers: await readPapers(db, slug),
  };
}

/** Treatments that are looked through for a text: an agenda may name the matter and say nothing yet. */
const lookedAt = 10;

async function readNewest(db: PublishedDb, matter: string): Promise<MatterPage['newest']> {
  const items = await db
    .selectFrom('published.item')
    .select(['meeting_slug', 'snapshot'])
    .where('matter_slug', '=', matter)
    .orderBy('date', 'desc')
    .orderBy('position', 'desc')
    .limit(lookedAt)
    .execute();
  const newest = items.find(({ snapshot }) => saysSomething(snapshot));
  if (!newest) return null;
  const meeting = await selectMeetings(db)
    .where('slug', '=', newest.meeting_slug)
    .executeTakeFirst();
  return meeting ? { meeting: toMeeting(meeting), item: newest.snapshot } : null;
}

const saysSomething = ({ decisions, recommendations, sections, points }: ItemSnapshot): boolean =>
  [decisions, recommendations, sections, points].some((part) => part.length > 0);
