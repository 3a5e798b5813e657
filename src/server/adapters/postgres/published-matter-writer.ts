import { sql } from 'kysely';
import type { PublishedStore } from '#application/publication/published-store.ts';
import type { Db } from './database.ts';

type MatterWriter = Pick<
  PublishedStore,
  'mattersOf' | 'treatments' | 'putMatters' | 'removeMatters'
>;

/** Writes the pages of matters, which are made from published items. */
export function publishedMatterWriter(db: Db): MatterWriter {
  return {
    async mattersOf(slug) {
      const rows = await db
        .selectFrom('published.item')
        .where('meeting_slug', '=', slug)
        .where('matter_slug', 'is not', null)
        .select('matter_slug')
        .distinct()
        .execute();
      return rows.flatMap(({ matter_slug }) => matter_slug ?? []);
    },
    async treatments(matters) {
      if (matters.length === 0) return [];
      const rows = await db
        .selectFrom('published.item')
        .where('matter_slug', 'in', matters)
        .select(['matter_slug', 'meeting_slug', 'date', 'committee_slug', 'committee_name'])
        .select('snapshot')
        .execute();
      return rows.flatMap((row) => {
        if (row.matter_slug === null) return [];
        return {
          matter: row.matter_slug,
          meeting: row.meeting_slug,
          date: row.date,
          committee: { slug: row.committee_slug, name: row.committee_name },
          item: row.snapshot,
        };
      });
    },
    async putMatters(matters) {
      if (matters.length === 0) return;
      await db
        .insertInto('published.matter')
        .values(
          matters.map((matter) => {
            const dates = matter.treatments.map(({ date }) => date);
            return {
              slug: matter.slug,
              case_number: matter.caseNumber,
              title: matter.title,
              first_date: dates[0] ?? '',
              last_date: dates.at(-1) ?? '',
              snapshot: JSON.stringify(matter),
            };
          }),
        )
        .onConflict((conflict) =>
          conflict.column('slug').doUpdateSet((eb) => ({
            case_number: eb.ref('excluded.case_number'),
            title: eb.ref('excluded.title'),
            first_date: eb.ref('excluded.first_date'),
            last_date: eb.ref('excluded.last_date'),
            snapshot: eb.ref('excluded.snapshot'),
          })),
        )
        .execute();
    },
    async removeMatters(slugs) {
      if (slugs.length === 0) return;
      await sql`delete from published.matter where slug = any(${slugs})`.execute(db);
    },
  };
}
