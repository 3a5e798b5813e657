import type { ReadingStore } from '#application/attachment/reading-store.ts';
import type { Db } from './database.ts';

/** What was read in stored files. */
export const readingStore = (db: Db): ReadingStore => ({
  async await(sha256) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('file_reading')
      .values({ sha256, status: 'waiting', reading: null, refused: null, settled_at: null })
      .onConflict((conflict) =>
        conflict
          .column('sha256')
          .doUpdateSet({ status: 'waiting', refused: null, settled_at: null })
          .where('file_reading.status', '<>', 'read'),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  async settle(sha256, outcome, at) {
    await db
      .updateTable('file_reading')
      .set({
        status: outcome.status,
        reading: outcome.status === 'read' ? toJson(outcome.reading) : null,
        refused: outcome.status === 'refused' ? toJson(outcome.refused) : null,
        settled_at: at,
      })
      .where('sha256', '=', sha256)
      .execute();
  },
  async find(sha256) {
    const row = await db
      .selectFrom('file_reading')
      .where('sha256', '=', sha256)
      .select('reading')
      .executeTakeFirst();
    return row?.reading ?? null;
  },
  async findAll(sha256) {
    if (sha256.length === 0) return new Map();
    const rows = await db
      .selectFrom('file_reading')
      .where('sha256', 'in', sha256)
      .select(['sha256', 'reading'])
      .execute();
    return new Map(rows.flatMap((row) => (row.reading ? [[row.sha256, row.reading]] : [])));
  },
});

/** PostgreSQL's texts hold no NUL and no half of a surrogate pair; files do. One space each, so that places stay right. */
const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', ' ').replaceAll(/\p{Surrogate}/gu, ' ') : part,
  );
