import { sql } from 'kysely';
import type { PublishedStore } from '#application/publication/published-store.ts';
import { printTerm } from '#domain/organization/person-name.ts';
import { nameSite } from '#domain/publication/site-name.ts';
import type { Db } from './database.ts';
import { publishedMeetingWriter } from './published-meeting-writer.ts';
import { publishedMatterWriter } from './published-matter-writer.ts';
import { publishedPersonWriter } from './published-person-writer.ts';
import { publishedPlanWriter } from './published-plan-writer.ts';
import { standingAddresses } from './published-standing.ts';

/** The writing side of the schema `published`. */
export function publishedStore(db: Db): PublishedStore {
  return {
    ...publishedMeetingWriter(db),
    ...publishedMatterWriter(db),
    ...publishedPersonWriter(db),
    ...publishedPlanWriter(db),
    async addCommittee({ slug, name, kind, bodyName }) {
      const added = await db
        .insertInto('published.committee')
        .values({ slug, name, kind, members: '[]', periods: '[]', body_name: bodyName })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n;
    },
    async committees() {
      const rows = await db.selectFrom('published.committee').select('slug').execute();
      return new Set(rows.map(({ slug }) => slug));
    },
    async putCommittee({ slug, name, kind, bodyName, members, periods }) {
      const row = {
        name,
        kind,
        body_name: bodyName,
        members: JSON.stringify(
          members.map((member) => ({
            slug: member.slug,
            name: member.name,
            party: member.party,
            period: printTerm(member.term),
          })),
        ),
        periods: JSON.stringify(periods),
      };
      await db
        .insertInto('published.committee')
        .values({ slug, ...row })
        .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
        .execute();
    },
    async removeCommittee(slug) {
      const removed = await db
        .deleteFrom('published.committee')
        .where('slug', '=', slug)
        .executeTakeFirst();
      return removed.numDeletedRows > 0n;
    },
    async hasMeetings(committee) {
      const { rows } = await sql`
        select from published.meeting where committee_slug = ${committee}
        union all select from published.planned_meeting where committee_slug = ${committee} limit 1
      `.execute(db);
      return rows.length > 0;
    },
    standing: (addresses) => standingAddresses(db, addresses),
    async redirect(from, to) {
      await db
        .insertInto('published.redirect')
        .values({ from_path: from, to_path: to })
        .onConflict((conflict) => conflict.column('from_path').doUpdateSet({ to_path: to }))
        .execute();
    },
    async removeRedirects({ from = [], to = [] }) {
      if (from.length + to.length === 0) return;
      await sql`
        delete from published.redirect where from_path = any(${from}) or to_path = any(${to})
      `.execute(db);
    },
    async settleSiteName() {
      const { rows } = await sql<{ name: string }>`
        select b.name from body b
        where exists (select from meeting m left join planned_meeting p on p.meeting_id = m.id
          where m.body_id = b.id and (m.state = 'published' or p.announced_at is not null))
      `.execute(db);
      const name = nameSite(rows.map((body) => body.name));
      if (name === null) await db.deleteFrom('published.site').execute();
      else
        await sql`
          insert into published.site as s (body_name) values (${name})
          on conflict (only_row) do update set body_name = excluded.body_name
          where s.body_name <> excluded.body_name
        `.execute(db);
    },
  };
}
