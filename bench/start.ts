import { performance } from 'node:perf_hooks';
import { startHouse, temporaryFolder } from '../e2e/house.ts';
import { bestOf, round } from './measure.ts';
import type { Table } from './table.ts';

const limitSeconds = 30;

/** From the command to the first page, on a new data folder and on one that is there. */
export async function benchStart(): Promise<Table> {
  const { folder, remove } = await temporaryFolder();
  const rows: string[][] = [];
  const timed = async (what: string, dataFolder: string): Promise<void> => {
    const start = performance.now();
    const house = await startHouse({ dataFolder });
    const ready = performance.now() - start;
    await fetch(`${house.origin}/`);
    const firstPage = performance.now() - start;
    rows.push([
      what,
      round(ready / 1_000, 2),
      round(firstPage / 1_000, 2),
      round(firstPage / 1_000 / limitSeconds, 2),
    ]);
    if (what === 'again') {
      const warm = await bestOf(20, () => fetch(`${house.origin}/`).then((page) => page.text()));
      rows.push(['a page that is kept', '–', round(warm / 1_000, 4), '–']);
    }
    await house.stop();
  };
  try {
    await timed('first time: new database, sample municipality', folder);
    await timed('again', folder);
  } finally {
    await remove();
  }
  return {
    title: 'Cold start of the built house',
    head: ['start', 'ready s', 'first page s', `of ${limitSeconds} s`],
    rows,
    notes: [
      `The limit is what a person waits without wondering: ${limitSeconds} s for the first start, after installing and building.`,
      'The first start grows with the sample municipality; later ones do not depend on how much is in the archive.',
    ],
  };
}
