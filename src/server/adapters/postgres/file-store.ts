import { sql } from 'kysely';
import type { FileStore } from '#application/attachment/file-store.ts';
import type { Db } from './database.ts';
import { readChunks } from './file-chunk.ts';

/** Whole files in the database (ADR 0011). */
export function fileStore(db: Db): FileStore {
  const wholeFile = async (sha256: string) =>
    db
      .selectFrom('stored_file')
      .where('sha256', '=', sha256)
      .where('state', '=', 'whole')
      .select(['id', 'bytes'])
      .executeTakeFirst();
  return {
    async settle({ upload, sha256, bytes }) {
      // Two who send the same file at once: the second one finds the first one's.
      await sql`select pg_advisory_xact_lock(hashtextextended('raadslag file ' || ${sha256}, 0))`.execute(
        db,
      );
      const known = await db
        .selectFrom('stored_file')
        .where('sha256', '=', sha256)
        .select(['id', 'state'])
        .executeTakeFirst();
      const own = db
        .selectFrom('stored_file')
        .where('id', '=', upload)
        .where('state', '=', 'receiving')
        .select('id')
        .forUpdate();
      if (!(await own.executeTakeFirst())) return false;
      if (!known) {
        await db
          .updateTable('stored_file')
          .set({ state: 'whole', sha256, bytes })
          .where('id', '=', upload)
          .execute();
        return true;
      }
      if (known.state === 'refused') {
        await db
          .updateTable('stored_file_chunk')
          .set({ file_id: known.id })
          .where('file_id', '=', upload)
          .execute();
        await db
          .updateTable('stored_file')
          .set({ state: 'whole' })
          .where('id', '=', known.id)
          .execute();
      }
      await db.deleteFrom('stored_file').where('id', '=', upload).execute();
      return true;
    },
    size: async (sha256) => (await wholeFile(sha256))?.bytes ?? null,
    async *read(sha256, range) {
      const file = await wholeFile(sha256);
      if (!file?.bytes) return;
      yield* readChunks(range ?? { start: 0, end: file.bytes - 1 }, async (n) => {
        const chunk = await db
          .selectFrom('stored_file_chunk')
          .where('file_id', '=', file.id)
          .where('n', '=', n)
          .select('bytes')
          .executeTakeFirst();
        return chunk?.bytes ?? null;
      });
    },
    async discard(sha256) {
      const gone = await db
        .updateTable('stored_file')
        .set({ state: 'refused' })
        .where('sha256', '=', sha256)
        .returning('id')
        .execute();
      for (const { id } of gone)
        await db.deleteFrom('stored_file_chunk').where('file_id', '=', id).execute();
    },
  };
}
