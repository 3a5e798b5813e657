import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { readerPool } from '#adapters/import/reader-pool.ts';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import { generateCorpus } from '#adapters/sample/generate-corpus.ts';
import { administratorNamed } from '#domain/access/actor.ts';
import { runImport } from '#application/import/run-import.ts';
import { temporaryFolder } from '../e2e/house.ts';
import { round } from './measure.ts';
import type { Table } from './table.ts';

const sizes = [1_000, 10_000, 30_000];

/**
 * One archive that grows from nothing to 30,000 items, read, recognised, scanned and published; then the same files once
 * more, which must change nothing.
 */
export async function benchImport(): Promise<Table> {
  const { folder, remove } = await temporaryFolder();
  const database = await openDatabase({ dataFolder: path.join(folder, 'data') });
  const reader = readerPool();
  const rows: string[][] = [];
  try {
    const files: { file: string; items: number }[] = [];
    const documents = path.join(folder, 'documents');
    await mkdir(documents);
    for (const { name, text, items } of generateCorpus({
      items: sizes.at(-1) ?? 0,
      layout: 'both',
      seed: 3,
    })) {
      const file = path.join(documents, `${String(files.length).padStart(5, '0')}-${name}`);
      await writeFile(file, text);
      files.push({ file, items });
    }

    const importAll = (some: readonly { file: string }[]) =>
      runImport(
        {
          actor: administratorNamed('bench'),
          now: () => new Date(),
          stores: storesOn(database.db),
          transact: transactOn(database.db, storesOn),
        },
        {
          files: some.map(({ file }) => file),
          options: {
            paths: some.map(({ file }) => file),
            publish: true,
            acceptFindings: 'bench',
            body: 'Prøvestrup Kommune',
            committees: [],
          },
          reader,
        },
      );

    let done = 0;
    let first = NaN;
    let items = 0;
    for (const size of sizes) {
      const part: { file: string; items: number }[] = [];
      for (const one of files.slice(done)) {
        if (items >= size) break;
        part.push(one);
        items += one.items;
      }
      done += part.length;
      const [seconds, { files: reports }] = await timed(() => importAll(part));
      const imported = reports.filter(({ report }) => report.status === 'imported').length;
      const perSecond = part.reduce((sum, one) => sum + one.items, 0) / seconds;
      if (Number.isNaN(first)) first = perSecond;
      rows.push([
        `up to ${size}`,
        String(part.length),
        String(imported),
        round(seconds, 1),
        round(perSecond, 0),
        round(perSecond / first, 2),
      ]);
    }
    const [again, repeated] = await timed(() => importAll(files));
    rows.push([
      'all of it again',
      String(files.length),
      String(repeated.files.filter(({ report }) => report.status === 'imported').length),
      round(again, 1),
      round(items / again, 0),
      '–',
    ]);
  } finally {
    await reader.close();
    await database.close();
    await remove();
  }
  return {
    title: 'Import, with publication, on the embedded PostgreSQL',
    head: ['items in the archive', 'files', 'imported', 's', 'items/s', 'of the first'],
    rows,
    notes: [
      'Items/s of each step; the last column says how the speed holds as the archive grows (1.00 = as at the start).',
      'Memory does not grow with the number of files: they are read a few at a time, each stored in a transaction of its own.',
    ],
  };
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [seconds: number, value: T]> {
  const start = performance.now();
  const value = await work();
  return [(performance.now() - start) / 1_000, value];
}
