import { ok } from '#domain/result.ts';
import type { ImportFileId } from '../meeting/document-store.ts';
import type { Context } from '../ports.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { importFile, refuseFile } from './import-file.ts';
import type { FileDone, FileReport, ImportOptions, ImportReport } from './import-report.ts';
import type { ImportFileRow, ImportRow } from './import-store.ts';
import type { DocumentReader } from './prepared-document.ts';

export type ImportRun = {
  /** The files that the paths of the options name, in the order in which they are stored. */
  readonly files: readonly string[];
  readonly options: ImportOptions;
  readonly reader: DocumentReader;
  /** Called when a file is done for good: it is in the archive, or refused, whatever happens next. */
  readonly onDone?: (done: FileDone) => void;
};

/** Public copies that one file makes stale for others are made again after so many files. */
const refreshEvery = 50;

/**
 * Imports files. They are read several at a time and stored one after the other, each in a transaction of its own. An import
 * that was cut off, called again with the same options, goes on where it was: what is done is not done again.
 */
export async function runImport(context: Context, run: ImportRun): Promise<ImportReport> {
  await refreshStale(context);
  const { row, files } = await startOrResume(context, run);
  return context.stores.imports.whileRunning(row.id, async () => {
    const done: FileDone[] = [];
    const readings = readAhead(files, run.reader);
    let stored = 0;
    for await (const { file, reading } of readings) {
      const report =
        reading === null ? file.report : await storeReading(context, file, await reading, run);
      if (!report) continue;
      const result = { path: file.path, report, earlier: reading === null };
      done.push(result);
      run.onDone?.(result);
      if (reading === null) continue;
      stored += 1;
      if (stored % refreshEvery === 0) await refreshStale(context);
    }
    await refreshStale(context);
    await context.transact(async ({ imports }) => {
      await imports.finish(row.id, context.now());
      return ok(null);
    });
    return { id: row.id, files: done };
  });
}

async function startOrResume(
  { actor, now, transact, stores }: Context,
  { files, options }: ImportRun,
): Promise<{ readonly row: ImportRow; readonly files: readonly ImportFileRow[] }> {
  for (const row of await stores.imports.unfinished(options)) {
    if (await stores.imports.isRunning(row.id)) continue;
    const known = await stores.imports.files(row.id);
    const paths = new Set(known.map(({ path }) => path));
    const added = files.filter((path) => !paths.has(path)).map((path) => waiting(path));
    const all = [...known, ...added.map((file, n) => ({ ...file, position: known.length + n }))];
    if (added.length > 0)
      await transact(async ({ imports, journal }) => {
        await imports.addFiles(row.id, all.slice(known.length));
        const detail = { files: added.length, publish: options.publish };
        await journal.add({
          ...{ at: now(), by: actor.name, what: 'import-begun', subject: row.id, detail },
        });
        return ok(null);
      });
    const named = new Set(files);
    return { row, files: all.filter(({ path }) => named.has(path)) };
  }
  const row: ImportRow = {
    id: stores.newId<'Import'>(),
    startedBy: actor.name,
    startedAt: now(),
    finishedAt: null,
    undoneAt: null,
    options,
  };
  const rows = files.map((path, position) => ({ ...waiting(path), position }));
  await transact(async ({ imports, journal }) => {
    await imports.start(row, rows);
    const { startedAt: at, startedBy: by, id: subject } = row;
    const detail = { files: rows.length, publish: options.publish };
    await journal.add({ at, by, what: 'import-begun', subject, detail });
    return ok(null);
  });
  return { row, files: rows };

  function waiting(path: string): ImportFileRow {
    const id: ImportFileId = stores.newId<'ImportFile'>();
    return { id, position: 0, path, sha256: null, status: 'waiting', report: null };
  }
}

type Reading = Awaited<ReturnType<DocumentReader['read']>> | { readonly failed: string };

/** Starts reading files before it is their turn; a file that is done already and has not changed is not read. */
async function* readAhead(
  files: readonly ImportFileRow[],
  reader: DocumentReader,
): AsyncGenerator<{ readonly file: ImportFileRow; readonly reading: Promise<Reading> | null }> {
  const ahead: { file: ImportFileRow; reading: Promise<Reading> | null }[] = [];
  const start = async (file: ImportFileRow): Promise<void> => {
    const isDone = file.status !== 'waiting' && file.sha256 !== null;
    const unchanged = isDone && (await reader.fingerprint(file.path)) === file.sha256;
    const reading = unchanged
      ? null
      : reader.read(file.path).catch((fault: unknown) => ({
          failed: fault instanceof Error ? fault.message : String(fault),
        }));
    ahead.push({ file, reading });
  };
  for (const file of files) {
    await start(file);
    if (ahead.length <= reader.parallel) continue;
    const next = ahead.shift();
    if (next) yield next;
  }
  yield* ahead;
}

async function storeReading(
  context: Context,
  file: ImportFileRow,
  reading: Reading,
  { options, reader }: ImportRun,
): Promise<FileReport> {
  if ('failed' in reading)
    return refuseFile(context, file.id, await reader.fingerprint(file.path), {
      type: 'reader-failed',
      message: reading.failed,
    });
  if (!reading.ok)
    return refuseFile(context, file.id, await reader.fingerprint(file.path), {
      type: 'intake',
      ...reading.error,
    });
  const imported = await importFile(context, file.id, reading.value, options);
  return imported.ok
    ? imported.value
    : refuseFile(context, file.id, reading.value.sha256, imported.error);
}
