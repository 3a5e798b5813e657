import { sql } from 'kysely';
import type { PublishedStore } from '#application/publication/published-store.ts';
import type { Db } from './database.ts';

type PersonWriter = Pick<PublishedStore, 'peopleAt' | 'members' | 'putPeople' | 'removePeople'>;

/** First year of the legislative term that a meeting `m` lies in; see `termOf`. */
const term = sql`
  extract(year from m.date)::integer - (((extract(year from m.date)::integer - 2022) % 4) + 4) % 4
`;

/** Writes the pages of people, which are made from the attendance of published meetings. */
export function publishedPersonWriter(db: Db): PersonWriter {
  const removePeople = async (slugs: readonly string[]): Promise<void> => {
    if (slugs.length === 0) return;
    await sql`delete from published.person where slug = any(${slugs})`.execute(db);
  };
  return {
    async peopleAt(meeting) {
      const rows = await db
        .selectFrom('published.attendance')
        .where('meeting_slug', '=', meeting)
        .select('person_slug')
        .distinct()
        .execute();
      return rows.map(({ person_slug }) => person_slug);
    },
    async members(committee) {
      const { rows } = await sql<{
        slug: string;
        name: string;
        party: string | null;
        term: number;
      }>`
        select distinct on (t.term, a.person_slug) a.person_slug as slug, a.name, a.party, t.term
        from published.meeting m
        join published.attendance a on a.meeting_slug = m.slug
        cross join lateral (select ${term} as term) t
        where m.committee_slug = ${committee} and a.item_key is null
        order by t.term desc, a.person_slug, a.party is null, m.date desc
      `.execute(db);
      return rows;
    },
    async putPeople(people) {
      if (people.length === 0) return [];
      const slugs = people.map(({ slug }) => slug);
      const { rows } = await sql<{ slug: string }>`
        with seen as materialized (
          select a.person_slug as slug, a.name, a.party, m.committee_slug, m.date, t.term
          from published.attendance a
          join published.meeting m on m.slug = a.meeting_slug
          cross join lateral (select ${term} as term) t
          where a.person_slug = any(${slugs})
        ), newest as (
          select distinct on (slug) slug, name, term from seen order by slug, date desc, name
        ), party as (
          select distinct on (slug) slug, party from seen where party is not null
          order by slug, date desc, party
        ), sat as (
          select s.slug, array_agg(distinct s.committee_slug order by s.committee_slug) as committees
          from seen s join newest n on n.slug = s.slug and n.term = s.term group by s.slug
        ), body as (
          select * from unnest(${slugs}::text[], ${people.map(({ body }) => body)}::text[]) as b (slug, name)
        ), put as (
          insert into published.person as p (slug, name, party, body_name, term, committees)
          select n.slug, n.name, party.party, body.name, n.term, sat.committees
          from newest n join body using (slug) join sat using (slug) left join party using (slug)
          on conflict (slug) do update set name = excluded.name, party = excluded.party,
            body_name = excluded.body_name, term = excluded.term, committees = excluded.committees
          where (p.name, p.party, p.body_name, p.term, p.committees) is distinct from
            (excluded.name, excluded.party, excluded.body_name, excluded.term, excluded.committees)
        )
        select slug from newest
      `.execute(db);
      const shown = new Set(rows.map(({ slug }) => slug));
      await removePeople(slugs.filter((slug) => !shown.has(slug)));
      return [...shown];
    },
    removePeople,
  };
}
