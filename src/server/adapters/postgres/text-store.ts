import { sql } from 'kysely';
import type { TextState, TextStore } from '#application/writing/text-store.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import type { Db } from './database.ts';

/** Texts that are written together (migration 0016). */
export const textStore = (db: Db): TextStore => ({
  async lock(textId) {
    await db
      .insertInto('text_state')
      .values({ text_id: textId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await db
      .selectFrom('text_state')
      .where('text_id', '=', textId)
      .select(['last_seq', 'snapshot', 'snapshot_seq'])
      .forUpdate()
      .executeTakeFirstOrThrow();
    return toState(row);
  },
  async state(textId) {
    const row = await db
      .selectFrom('text_state')
      .where('text_id', '=', textId)
      .select(['last_seq', 'snapshot', 'snapshot_seq'])
      .executeTakeFirst();
    return row === undefined ? { lastSeq: 0, snapshot: null, snapshotSeq: 0 } : toState(row);
  },
  updatesAfter: (textId, seq) =>
    db
      .selectFrom('text_update')
      .where('text_id', '=', textId)
      .where('seq', '>', seq)
      .select(['seq', 'update'])
      .orderBy('seq')
      .execute(),
  async countAfter(textId, seq) {
    const { updates } = await db
      .selectFrom('text_update')
      .where('text_id', '=', textId)
      .where('seq', '>', seq)
      .select((eb) => eb.fn.countAll<number>().as('updates'))
      .executeTakeFirstOrThrow();
    return updates;
  },
  async append(textId, { bytes, by, at }) {
    const { seq } = await db
      .insertInto('text_update')
      .values({ text_id: textId, update: Buffer.from(bytes), by, at })
      .returning('seq')
      .executeTakeFirstOrThrow();
    await db
      .updateTable('text_state')
      .set({ last_seq: seq })
      .where('text_id', '=', textId)
      .execute();
    await sql`select pg_notify('raadslag_text', ${`${textId} ${seq}`})`.execute(db);
    return seq;
  },
  async saveSections(textId, sections, by, at) {
    if (sections.size === 0) return;
    await db
      .insertInto('text_section')
      .values(
        [...sections].map(([section, document]) => ({
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
  async lastBy(textId, by) {
    const row = await db
      .selectFrom('text_update')
      .where('text_id', '=', textId)
      .where('by', '=', by)
      .select('at')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async sections(textId) {
    const rows = await db
      .selectFrom('text_section')
      .where('text_id', '=', textId)
      .select(['section', 'document', 'plain', 'changed_by', 'changed_at'])
      .execute();
    return new Map(
      rows.map(({ section, document, plain, changed_by, changed_at }) => [
        section,
        { document, plain, changedBy: changed_by, changedAt: changed_at },
      ]),
    );
  },
});

const toState = (row: {
  readonly last_seq: number;
  readonly snapshot: Buffer | null;
  readonly snapshot_seq: number;
}): TextState => ({
  lastSeq: row.last_seq,
  snapshot: row.snapshot,
  snapshotSeq: row.snapshot_seq,
});
