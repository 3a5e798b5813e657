import { sql } from 'kysely';
import type { TextSection, TextState, TextStore } from '#application/writing/text-store.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import type { Db } from './database.ts';

/** Texts that are written together (migration 0016). */
export const textStore = (db: Db): TextStore => ({
  async lock(textId) {
    const locked = await lockState(db, textId);
    if (locked) return locked;
    await db
      .insertInto('text_state')
      .values({ text_id: textId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const begun = await lockState(db, textId);
    if (!begun) throw new Error(`text ${textId} is gone`);
    return begun;
  },
  async state(textId) {
    const row = await stateOf(db, textId).executeTakeFirst();
    return row ? toState(row) : { lastSeq: 0, snapshotSeq: 0 };
  },
  async snapshot(textId) {
    const row = await db
      .selectFrom('text_state')
      .where('text_id', '=', textId)
      .select('snapshot')
      .executeTakeFirst();
    return row?.snapshot ?? null;
  },
  updatesAfter: (textId, seq) =>
    db
      .selectFrom('text_update')
      .where('text_id', '=', textId)
      .where('seq', '>', seq)
      .select(['seq', 'update'])
      .orderBy('seq')
      .execute(),
  async append(textId, updates, at) {
    const added = await db
      .insertInto('text_update')
      .values(
        updates.map(({ bytes, by }) => ({ text_id: textId, update: Buffer.from(bytes), by, at })),
      )
      .returning('seq')
      .execute();
    const last = Math.max(...added.map(({ seq }) => seq));
    await sql`
      with moved as (update text_state set last_seq = ${last} where text_id = ${textId})
      select pg_notify('raadslag_text', ${`${textId} ${last}`})
    `.execute(db);
    return last;
  },
  async saveSections(textId, sections, at) {
    if (sections.size === 0) return;
    await db
      .insertInto('text_section')
      .values(
        [...sections].map(([section, { document, by }]) => ({
          text_id: textId,
          section,
          document: JSON.stringify(document),
          plain: toPlainText(document),
          changed_by: by,
          changed_at: at,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['text_id', 'section']).doUpdateSet((eb) => ({
          document: eb.ref('excluded.document'),
          plain: eb.ref('excluded.plain'),
          changed_by: eb.ref('excluded.changed_by'),
          changed_at: eb.ref('excluded.changed_at'),
        })),
      )
      .execute();
  },
  async saveSnapshot(textId, snapshot, seq) {
    await db
      .updateTable('text_state')
      .set({ snapshot: Buffer.from(snapshot), snapshot_seq: seq })
      .where('text_id', '=', textId)
      .execute();
  },
  async sections(textId) {
    return (await sectionsOf(db, [textId])).get(textId) ?? new Map();
  },
  sectionsOf: (textIds) => sectionsOf(db, textIds),
  async sectionIds(textId) {
    const rows = await db
      .selectFrom('text_section')
      .where('text_id', '=', textId)
      .select('section')
      .execute();
    return rows.map(({ section }) => section);
  },
});

const stateOf = (db: Db, textId: string) =>
  db.selectFrom('text_state').where('text_id', '=', textId).select(['last_seq', 'snapshot_seq']);

async function lockState(db: Db, textId: string): Promise<TextState | null> {
  const row = await stateOf(db, textId).forUpdate().executeTakeFirst();
  return row ? toState(row) : null;
}

const toState = (row: { readonly last_seq: number; readonly snapshot_seq: number }): TextState => ({
  lastSeq: row.last_seq,
  snapshotSeq: row.snapshot_seq,
});

async function sectionsOf(
  db: Db,
  textIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, TextSection>>> {
  const found = new Map<string, Map<string, TextSection>>();
  if (textIds.length === 0) return found;
  const rows = await db
    .selectFrom('text_section')
    .where('text_id', 'in', textIds)
    .select(['text_id', 'section', 'document', 'plain', 'changed_by', 'changed_at'])
    .execute();
  for (const { text_id, section, document, plain, changed_by, changed_at } of rows) {
    const sections = found.get(text_id) ?? new Map<string, TextSection>();
    found.set(text_id, sections);
    sections.set(section, { document, plain, changedBy: changed_by, changedAt: changed_at });
  }
  return found;
}
