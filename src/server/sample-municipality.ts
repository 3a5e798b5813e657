import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import { undoImport } from '#application/import/undo-import.ts';
import { runImport } from '#application/import/run-import.ts';
import { importKle } from '#application/paper/import-kle.ts';
import type { Context } from '#application/ports.ts';
import { readKleFile } from '#adapters/import/kle/read-kle-file.ts';
import { readerPool } from '#adapters/import/reader-pool.ts';
import { removeWork } from '#adapters/postgres/remove-work.ts';
import type { Schema } from '#adapters/postgres/schema.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import { administratorNamed } from '#domain/access/actor.ts';
import { removeDemonstrationAccounts, sampleBody } from './demonstration-accounts.ts';

/** Whoever brings in the sample: its imports are known by this name. */
const bringer = administratorNamed('eksempelkommunen');

export const sampleContext = (db: Kysely<Schema>): Context => ({
  actor: bringer,
  now: () => new Date(),
  stores: storesOn(db),
  transact: transactOn(db, storesOn),
});

/** Any number that no other advisory lock of ours has. */
const lock = 7_203_411;

/**
 * Imports and publishes the made-up municipality where nothing has ever been imported, or where doing so was cut off. Of
 * two processes that start at once, the other waits.
 * @param root the folder of package.json
 * @returns how many documents came in; 0 when the archive was in use already
 */
export function bringInSample(db: Kysely<Schema>, root: string): Promise<number> {
  const folder = path.join(root, 'samples/documents');
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lock})`.execute(connection);
    try {
      const context = sampleContext(db);
      const before = await context.stores.imports.list();
      const isCutOff = before.some(
        ({ startedBy, finishedAt, undoneAt }) =>
          startedBy === bringer.name && finishedAt === null && undoneAt === null,
      );
      if (before.length > 0 && !isCutOff) return 0;

      const names = (await readdir(folder)).filter((name) => /\.(txt|md)$/.test(name)).sort();
      const reader = readerPool();
      try {
        const { files } = await runImport(context, {
          files: names.map((name) => path.join(folder, name)),
          options: {
            paths: [folder],
            publish: true,
            acceptFindings: null,
            body: sampleBody,
            committees: [],
          },
          reader,
        });
        await bringInSubjects(context, path.join(root, 'samples/municipality/emneplan.csv'));
        return files.filter(({ report }) => report.status === 'imported').length;
      } finally {
        await reader.close();
      }
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection);
    }
  });
}

/** Subjects of its own: KL's may not be shipped (LAW R4). */
async function bringInSubjects(context: Context, file: string): Promise<void> {
  const read = readKleFile(await readFile(file));
  if (read.ok && (await context.stores.kle.edition()) === null)
    await importKle(context, read.value);
}

/** Takes them out where nobody has brought in others. */
async function removeSubjects({ stores }: Context, db: Kysely<Schema>): Promise<void> {
  const asked = { by: null, what: 'kle-imported', subject: null, from: null, until: null };
  const [last] = (await stores.journal.read(asked, { within: 'all', readsClosed: false }, 1, 0))
    .lines;
  if (last?.by !== bringer.name) return;
  await db.deleteFrom('kle_subject').execute();
  await db.deleteFrom('kle_edition').execute();
}

/** Whether the made-up municipality is in the archive. */
export async function holdsSample({ stores }: Context): Promise<boolean> {
  return (await stores.imports.list()).some(
    ({ startedBy, undoneAt }) => startedBy === bringer.name && undoneAt === null,
  );
}

/**
 * Takes the made-up municipality out again, with whoever could sign in there; what has been imported besides stays.
 * @returns how many meetings went; 0 when it was not there
 */
export async function removeSample(db: Kysely<Schema>, dataFolder: string): Promise<number> {
  const context = sampleContext(db);
  await removeDemonstrationAccounts(context, dataFolder);
  const body = await context.stores.organizations.findBody(sampleBody);
  if (body !== null) await removeWork(db, body.id);
  await removeSubjects(context, db);
  let meetings = 0;
  for (const { id, startedBy, undoneAt } of await context.stores.imports.list()) {
    if (startedBy !== bringer.name || undoneAt !== null) continue;
    const undone = await undoImport(context, { import: id });
    if (undone.ok) meetings += undone.value;
  }
  return meetings;
}
