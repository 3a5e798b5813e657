import { sql, type Selectable } from 'kysely';
import type { PaperSettingsStore } from '#application/paper/paper-settings-store.ts';
import type { Validity } from '#domain/paper/template.ts';
import type { Db } from './database.ts';
import type { PaperSchema } from './paper-schema.ts';
import { toId } from './row-ids.ts';

const tables = {
  template: 'paper_template',
  rule: 'paper_template_rule',
  steps: 'approval_steps',
  'by-law': 'any_length_rule',
} as const;

export function paperSettingsStore(db: Db): PaperSettingsStore {
  return {
    async templates(body) {
      const rows = await db
        .selectFrom('paper_template')
        .where('body_id', '=', body)
        .selectAll()
        .orderBy('valid_from')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        sections: row.sections,
        ...toValidity(row),
      }));
    },
    async addTemplate(body, { id, name, sections, ...validity }) {
      await db
        .insertInto('paper_template')
        .values({ id, name, sections: JSON.stringify(sections), ...columnsOf(body, validity) })
        .execute();
    },
    async rules(body) {
      const rows = await db
        .selectFrom('paper_template_rule')
        .where('body_id', '=', body)
        .selectAll()
        .orderBy('valid_from')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        source: row.source,
        section: row.section,
        ...toValidity(row),
      }));
    },
    async addRule(body, { id, source, section, ...validity }) {
      await db
        .insertInto('paper_template_rule')
        .values({ id, source, section: JSON.stringify(section), ...columnsOf(body, validity) })
        .execute();
    },
    async steps(body) {
      const rows = await db
        .selectFrom('approval_steps')
        .where('body_id', '=', body)
        .selectAll()
        .orderBy('valid_from')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ id: row.id, steps: row.steps, ...toValidity(row) }));
    },
    async addSteps(body, { id, steps, ...validity }) {
      await db
        .insertInto('approval_steps')
        .values({ id, steps: JSON.stringify(steps), ...columnsOf(body, validity) })
        .execute();
    },
    async end(what, body, id, until) {
      await db
        .updateTable(tables[what])
        .set({ valid_until: until })
        .where('body_id', '=', body)
        .where('id', '=', id)
        .execute();
    },
    async byLaws(body) {
      const rows = await db
        .selectFrom('any_length_rule')
        .where('body_id', '=', body)
        .selectAll()
        .orderBy('valid_from')
        .orderBy('id')
        .execute();
      return rows.map(({ id, applies_to, source, valid_from, valid_until }) => ({
        ...{ id, appliesTo: applies_to, source, committees: 'all' as const },
        ...{ from: valid_from, until: valid_until },
      }));
    },
    async addByLaw(body, { id, appliesTo, source, from, until }) {
      await db
        .insertInto('any_length_rule')
        .values({
          ...{ id, body_id: body, applies_to: appliesTo, source },
          ...{ valid_from: from, valid_until: until },
        })
        .execute();
    },
    async phrases(body) {
      const rows = await db
        .selectFrom('standard_phrase')
        .where('body_id', '=', body)
        .selectAll()
        .orderBy('title')
        .orderBy('id')
        .execute();
      return rows.map(({ id, committees, title, text }) => ({
        id,
        committees: committees?.map((one) => toId<'Organization'>(one)) ?? ('all' as const),
        title,
        text,
      }));
    },
    async savePhrase(body, { id, committees, title, text }) {
      const saved = { committees: committees === 'all' ? null : [...committees], title, text };
      await db
        .insertInto('standard_phrase')
        .values({ id, body_id: body, ...saved })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(saved))
        .execute();
    },
    async removePhrase(body, id) {
      await db
        .deleteFrom('standard_phrase')
        .where('body_id', '=', body)
        .where('id', '=', id)
        .execute();
    },
    async pattern(body, kind) {
      const row = await db
        .selectFrom('number_pattern')
        .where('body_id', '=', body)
        .where('kind', '=', kind)
        .select('pattern')
        .executeTakeFirst();
      return row?.pattern ?? null;
    },
    async setPattern(body, { kind, pattern }) {
      await db
        .insertInto('number_pattern')
        .values({ body_id: body, kind, pattern })
        .onConflict((conflict) => conflict.columns(['body_id', 'kind']).doUpdateSet({ pattern }))
        .execute();
    },
    async peekNumber(body, kind, series) {
      const row = await db
        .selectFrom('number_series')
        .where('body_id', '=', body)
        .where('kind', '=', kind)
        .where('series', '=', series)
        .select('last')
        .executeTakeFirst();
      return (row?.last ?? 0) + 1;
    },
    async takeNumber(body, kind, series) {
      const { rows } = await sql<{ last: number }>`
        insert into number_series as s (body_id, kind, series, last) values (${body}, ${kind}, ${series}, 1)
        on conflict (body_id, kind, series) do update set last = s.last + 1
        returning last
      `.execute(db);
      const [row] = rows;
      if (!row) throw new Error(`no ${kind} number was given`);
      return row.last;
    },
  };
}

type Columns = Pick<
  Selectable<PaperSchema['approval_steps']>,
  'body_id' | 'committees' | 'valid_from' | 'valid_until'
>;

const toValidity = ({ committees, valid_from, valid_until }: Columns): Validity => ({
  committees: committees?.map((one) => toId<'Organization'>(one)) ?? 'all',
  from: valid_from,
  until: valid_until,
});

const columnsOf = (body: string, { committees, from, until }: Validity): Columns => ({
  body_id: body,
  committees: committees === 'all' ? null : [...committees],
  valid_from: from,
  valid_until: until,
});
