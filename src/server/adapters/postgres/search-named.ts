import { sql } from 'kysely';
import type { SearchHit } from '#application/publication/ports.ts';
import { committeeAddress, matterAddress, meetingAddress } from '#domain/publication/address.ts';
import { findDate } from '#domain/text/danish-date.ts';
import type { PublishedDb } from './database.ts';
import { selectMeetings } from './published-meeting.ts';
import type { SearchQuery } from './search-query.ts';

const atMost = 5;

/** What the query calls by its name: a matter by its number, a meeting by its date, a committee by its words. */
export async function readNamed(db: PublishedDb, query: SearchQuery): Promise<SearchHit[]> {
  return [
    ...(await namedMatters(db, query)),
    ...(await namedMeetings(db, query)),
    ...(await namedCommittees(db, query)),
  ];
}

async function namedMatters(db: PublishedDb, { caseDigits }: SearchQuery): Promise<SearchHit[]> {
  if (caseDigits === null) return [];
  const rows = await db
    .selectFrom('published.matter')
    .select(['slug', 'case_number', 'title', 'last_date'])
    .where(sql<string>`regexp_replace(case_number, '[^0-9]', '', 'g')`, '=', caseDigits)
    .orderBy('last_date', 'desc')
    .limit(atMost)
    .execute();
  return rows.map((row) => ({
    kind: 'matter',
    title: row.title,
    committee: null,
    date: row.last_date,
    url: matterAddress(row.slug),
    snippet: '',
  }));
}

async function namedMeetings(db: PublishedDb, { typed }: SearchQuery): Promise<SearchHit[]> {
  const date = /^\d{4}-\d\d-\d\d$/.test(typed) ? typed : (findDate(typed)?.date ?? null);
  if (date === null) return [];
  const rows = await selectMeetings(db)
    .where(sql<string>`date::text`, '=', date)
    .orderBy('slug')
    .limit(atMost)
    .execute();
  return rows.map((row) => ({
    kind: 'meeting',
    title: row.committee_name,
    committee: row.committee_name,
    date: row.date,
    url: meetingAddress(row.slug),
    snippet: '',
  }));
}

/** A committee is named when all its given words begin words of its name: "teknik" finds Teknik- og Miljøudvalget. */
async function namedCommittees(db: PublishedDb, { beginnings }: SearchQuery): Promise<SearchHit[]> {
  if (beginnings === null) return [];
  const rows = await db
    .selectFrom('published.committee')
    .select(['slug', 'name'])
    .where(sql<boolean>`to_tsvector('danish', name) @@ to_tsquery('danish', ${beginnings})`)
    .orderBy('name')
    .limit(atMost)
    .execute();
  return rows.map((row) => ({
    kind: 'committee',
    title: row.name,
    committee: row.name,
    date: null,
    url: committeeAddress(row.slug),
    snippet: '',
  }));
}
