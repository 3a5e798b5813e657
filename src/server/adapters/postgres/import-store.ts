import { sql, type Selectable } from 'kysely';
import type {
  FileStatus,
  ImportFileRow,
  ImportRow,
  ImportStore,
} from '#application/import/import-store.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';

export function importStore(db: Db): ImportStore {
  const addFiles = (id: string, files: readonly ImportFileRow[]) =>
    inChunks(files, (chunk) =>
      db
        .insertInto('import_file')
        .values(chunk.map((file) => fromFile(id, file)))
        .execute(),
    );
  return {
    async start({ id, startedBy, startedAt, options }, files) {
      await db
        .insertInto('import')
        .values({
          id,
          started_by: startedBy,
          started_at: startedAt,
          finished_at: null,
          options: JSON.stringify(options),
          undone_by: null,
          undone_at: null,
        })
        .execute();
      await addFiles(id, files);
    },
    // A lock of the session, so that it ends with the process, however that ends.
    whileRunning: (id, work) =>
      db.connection().execute(async (session) => {
        await sql`select pg_advisory_lock(${lockOf(id)})`.execute(session);
        try {
          return await work();
        } finally {
          await sql`select pg_advisory_unlock(${lockOf(id)})`.execute(session);
        }
      }),
    async isRunning(id) {
      const { rows } = await sql<{ free: boolean }>`
        select pg_try_advisory_xact_lock(${lockOf(id)}) as free
      `.execute(db);
      return rows[0]?.free !== true;
    },
    async unfinished(options) {
      const rows = await db
        .selectFrom('import')
        .selectAll()
        .where('finished_at', 'is', null)
        .where('undone_at', 'is', null)
        .where(sql<boolean>`options = ${JSON.stringify(options)}::jsonb`)
        .orderBy('seq', 'desc')
        .execute();
      return rows.map(toImport);
    },
    async find(id) {
      const row = await db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toImport(row) : null;
    },
    async list() {
      const rows = await db.selectFrom('import').selectAll().orderBy('seq', 'desc').execute();
      const counts = await db
        .selectFrom('import_file')
        .groupBy(['import_id', 'status'])
        .select(['import_id', 'status'])
        .select((eb) => eb.fn.countAll<number>().as('files'))
        .execute();
      const byImport = Map.groupBy(counts, ({ import_id }) => import_id);
      return rows.map((row) => ({
        ...toImport(row),
        handle: row.seq,
        files: countFiles(byImport.get(row.id) ?? []),
      }));
    },
    async files(id) {
      const rows = await db
        .selectFrom('import_file')
        .selectAll()
        .where('import_id', '=', id)
        .orderBy('position')
        .execute();
      return rows.map(toFile);
    },
    addFiles,
    async finishFile(file, { sha256, status, report, at }) {
      await db
        .updateTable('import_file')
        .set({ sha256, status, report: JSON.stringify(report), done_at: at })
        .where('id', '=', file)
        .execute();
    },
    async finish(id, at) {
      await db.updateTable('import').set({ finished_at: at }).where('id', '=', id).execute();
    },
    async markUndone(id, by, at) {
      await db
        .updateTable('import')
        .set({ undone_by: by, undone_at: at })
        .where('id', '=', id)
        .execute();
    },
  };
}

/** The number of the lock that says "this import is running". */
const lockOf = (id: string) => sql`hashtextextended(${`import ${id}`}, 0)`;

const countFiles = (
  rows: readonly { readonly status: FileStatus; readonly files: number }[],
): Record<FileStatus, number> => {
  const count = { waiting: 0, imported: 0, unchanged: 0, refused: 0 };
  for (const { status, files } of rows) count[status] = files;
  return count;
};

const fromFile = (id: string, { report, ...file }: ImportFileRow) => ({
  id: file.id,
  import_id: id,
  position: file.position,
  path: file.path,
  sha256: file.sha256,
  status: file.status,
  report: report && JSON.stringify(report),
  done_at: null,
});

const toFile = (row: Selectable<Schema['import_file']>): ImportFileRow => ({
  id: toId(row.id),
  position: row.position,
  path: row.path,
  sha256: row.sha256,
  status: row.status,
  report: row.report,
});

const toImport = (row: Selectable<Schema['import']>): ImportRow => ({
  id: toId(row.id),
  startedBy: row.started_by,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  undoneAt: row.undone_at,
  options: row.options,
});
