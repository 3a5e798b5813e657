import { sql } from 'kysely';
import type { PublishedStore } from '#application/publication/published-store.ts';
import { printTerm } from '#domain/organization/person-name.ts';
import type { Db } from './database.ts';
import { publishedMeetingWriter } from './published-meeting-writer.ts';
import { publishedMatterWriter } from './published-matter-writer.ts';

/** The writing side of the schema `published`. */
export function publishedStore(db: Db): PublishedStore {
  return {
    ...publishedMeetingWriter(db),
    ...publishedMatterWriter(db),
    async addCommittee({ slug, name, kind }) {
      const added = await db
        .insertInto('published.committee')
        .values({ slug, name, kind, members: '[]', periods: '[]' })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n;
    },
    async committees() {
      const rows = await db.selectFrom('published.committee').select('slug').execute();
      return new Set(rows.map(({ slug }) => slug));
    },
    async putCommittee({ slug, name, kind, members, periods }) {
      const row = {
        name,
        kind,
        members: JSON.stringify(
          members.map((member) => ({
            slug: null,
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
      const row = await db
        .selectFrom('published.meeting')
        .where('committee_slug', '=', committee)
        .select('slug')
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
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
      await sql`
        with wanted as (
          select b.name from body b
          where exists (select from meeting m where m.body_id = b.id and m.state = 'published')
          order by b.name = (select body_name from published.site) desc nulls last, b.id limit 1
        ), gone as (
          delete from published.site where not exists (select from wanted)
        )
        insert into published.site (body_name) select name from wanted
        on conflict (only_row) do update set body_name = excluded.body_name
      `.execute(db);
    },
  };
}
