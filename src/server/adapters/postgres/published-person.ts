import { sql } from 'kysely';
import type { PersonPage, PersonSummary } from '#application/publication/ports.ts';
import type { AbsenceKind } from '#domain/minutes/parsed-minutes.ts';
import { printTerm } from '#domain/organization/person-name.ts';
import { recordPerson, type SeenMeeting } from '#domain/publication/person-record.ts';
import type { PublishedDb } from './database.ts';
import { bodyShown } from './published-body.ts';

const danish = new Intl.Collator('da');

/** By name, as a Danish register sorts. */
export async function readPeople(db: PublishedDb): Promise<PersonSummary[]> {
  const rows = await db
    .selectFrom('published.person')
    .select(['slug', 'name', 'party', 'term', 'committees', bodyShown.as('body')])
    .execute();
  const named = await db.selectFrom('published.committee').select(['slug', 'name']).execute();
  const names = new Map(named.map(({ slug, name }) => [slug, name]));
  return rows
    .map(({ term, committees, ...row }) => ({
      ...row,
      period: printTerm(term),
      committees: committees
        .map((slug) => ({ slug, name: names.get(slug) ?? slug }))
        .toSorted((a, b) => danish.compare(a.name, b.name)),
    }))
    .toSorted((a, b) => danish.compare(a.name, b.name));
}

export async function readPerson(db: PublishedDb, slug: string): Promise<PersonPage | null> {
  const person = await db
    .selectFrom('published.person')
    .where('slug', '=', slug)
    .select(['slug', 'name', 'party', bodyShown.as('body')])
    .executeTakeFirst();
  if (!person) return null;
  const seen = await db
    .selectFrom('published.attendance as a')
    .innerJoin('published.meeting as m', 'm.slug', 'a.meeting_slug')
    .innerJoin('published.committee as c', 'c.slug', 'm.committee_slug')
    .leftJoin('published.item as i', (join) =>
      join.onRef('i.meeting_slug', '=', 'a.meeting_slug').onRef('i.key', '=', 'a.item_key'),
    )
    .where('a.person_slug', '=', slug)
    .select(['a.kind', 'a.party', 'm.slug', 'm.date', 'm.committee_slug', 'c.name as committee'])
    .select(['i.key', 'i.number', 'i.title'])
    .orderBy('m.date', 'desc')
    .orderBy('a.meeting_slug')
    .orderBy('a.position')
    .execute();
  const sightings = seen.map(({ key, number, title, party, kind, ...row }) => ({
    meeting: toMeeting(row),
    item: key === null || title === null ? null : { key, number, title },
    party,
    kind,
  }));
  const committees = [...new Set(seen.map(({ committee_slug }) => committee_slug))];
  return { ...person, record: recordPerson(sightings, await readHeld(db, committees)) };
}

type MeetingRow = {
  readonly slug: string;
  readonly date: string;
  readonly committee_slug: string;
  readonly committee: string;
};

const toMeeting = ({ slug, date, committee_slug, committee }: MeetingRow): SeenMeeting => ({
  slug,
  date,
  committee: { slug: committee_slug, name: committee },
});

const present: AbsenceKind | 'present' = 'present';

/** Meetings of these committees whose minutes list who was there. */
async function readHeld(
  db: PublishedDb,
  committees: readonly string[],
): Promise<readonly SeenMeeting[]> {
  const { rows } = await sql<MeetingRow>`
    select m.slug, m.date, m.committee_slug, c.name as committee
    from published.meeting m join published.committee c on c.slug = m.committee_slug
    where m.committee_slug = any(${committees}) and m.kind = 'minutes' and exists (
      select from published.attendance a where a.meeting_slug = m.slug and a.kind = ${present}
    )
  `.execute(db);
  return rows.map(toMeeting);
}
