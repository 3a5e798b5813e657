import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { SearchResult } from '#application/publication/search.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { aMeeting, anItem, aSection, publishMeeting } from '../../../../test/published-builders.ts';
import { openSearch, type SearchEngine } from './search-engine.ts';

const text = (body: string) => [aSection('presentation', 'Sagsfremstilling', body)];
const root = process.cwd();
/** However busy the machine is, what was published is waited for. */
const freshness = 15_000;

describe('the search heals by itself', async () => {
  const { db, publishedUrl, close } = await freshDatabase();
  const scratch = await mkdtemp(path.join(tmpdir(), 'raadslag-healing-'));
  const opened: SearchEngine[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((engine) => engine.close()));
    await close();
    await rm(scratch, { recursive: true });
  });
  const open = (over: Partial<Parameters<typeof openSearch>[0]> = {}): SearchEngine => {
    const engine = openSearch({ root, publishedUrl, dataFolder: scratch, freshness, ...over });
    opened.push(engine);
    return engine;
  };
  const titles = async (engine: SearchEngine, written: string): Promise<string[]> =>
    (await engine.search({ text: written, sort: 'relevance', page: 1 })).hits.map(
      ({ title }) => title,
    );
  await publishMeeting(
    db,
    aMeeting({ date: '2026-02-04', items: [anItem(1, 'Gadelamper i Kildeby')] }),
  );
  const folder = path.join(scratch, 'search');
  const file = path.join(folder, 'index');

  test.each([
    ['is cut off', () => truncate(file, 500)],
    ['is empty', () => truncate(file, 0)],
    ['is something else', () => writeFile(file, 'noget helt andet, men langt nok til et hoved')],
    [
      'has one wrong byte',
      async () => {
        const bytes = await readFile(file);
        bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
        await writeFile(file, bytes);
      },
    ],
  ])('from an index that %s', async (_what, spoil) => {
    const before = open({ rebuild: true });
    await before.ready;
    await before.close();
    const whole = await readFile(file);
    await spoil();
    const after = open();
    expect(await titles(after, 'gadelampe')).toEqual(['Gadelamper i Kildeby']);
    await after.close();
    expect((await readFile(file)).length).toBe(whole.length);
  });

  test('from a folder that it may not write in: it is held in memory', async () => {
    const dataFolder = path.join(scratch, 'a-file');
    await writeFile(dataFolder, '');
    const engine = open({ dataFolder });
    expect(await titles(engine, 'gadelampe')).toEqual(['Gadelamper i Kildeby']);
    await engine.close();
  });

  test('from the death of its thread: others answer until it is back', async () => {
    const mortal = path.join(scratch, 'mortal');
    const place = path.join(mortal, 'src/server/adapters/search');
    const real = pathToFileURL(path.join(root, 'src/server/adapters/search/search.worker.ts')).href;
    await mkdir(place, { recursive: true });
    await writeFile(
      path.join(place, 'search.worker.ts'),
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ request }) => { if (request?.text === 'dø') process.exit(3); });
       await import('${real}');`,
    );
    const fromOthers: SearchResult = {
      total: 0,
      totalIsExact: false,
      isProvisional: true,
      answers: 0,
      page: 1,
      pageSize: 10,
      hits: [],
      groups: [],
      facets: { committees: [], years: [], outcomes: [], kinds: [] },
      suggestion: 'fra andre',
    };
    let returned = 0;
    const engine = open({
      root: mortal,
      meanwhile: () => Promise.resolve(fromOthers),
      returned: () => (returned += 1),
    });
    const ask = (written: string) => engine.search({ text: written, sort: 'relevance', page: 1 });
    await engine.ready;
    expect((await ask('gadelampe')).total).toBe(1);
    expect(await ask('dø')).toEqual(fromOthers);
    expect(await ask('gadelampe')).toEqual(fromOthers);
    await expect.poll(async () => (await ask('gadelampe')).total, { timeout: 120_000 }).toBe(1);
    expect(returned).toBe(2);
    await engine.close();
  });

  test('two on one folder and one on another find the same, and none keeps what was withdrawn', async () => {
    const apart = path.join(scratch, 'apart');
    const engines = [open(), open(), open({ dataFolder: apart })];
    await Promise.all(engines.map(({ ready }) => ready));
    const all = (written: string) =>
      Promise.all(engines.map((engine) => titles(engine, written).then(({ length }) => length)));
    const canary = 'kanariefuglesang';
    const meeting = aMeeting({
      date: '2026-04-15',
      items: [anItem(1, 'Fugle', { sections: text(`Her er ${canary} om morgenen.`) })],
    });
    await publishMeeting(db, meeting);
    expect(await all(canary)).toEqual([1, 1, 1]);
    const rebuilt = open({ rebuild: true });
    expect(await rebuilt.ready).toBeGreaterThan(0);
    await rebuilt.close();

    await db.deleteFrom('published.item').where('meeting_slug', '=', meeting.slug).execute();
    await db.deleteFrom('published.meeting').where('slug', '=', meeting.slug).execute();
    expect(await all(canary)).toEqual([0, 0, 0]);
    const inFiles = async (): Promise<boolean> => {
      const files = [folder, path.join(apart, 'search')].map(async (each) =>
        Promise.all(
          // One that goes meanwhile holds nothing.
          (await readdir(each)).map((name) =>
            readFile(path.join(each, name)).catch(() => Buffer.alloc(0)),
          ),
        ),
      );
      return (await Promise.all(files)).flat().some((bytes) => bytes.includes(canary));
    };
    await expect.poll(inFiles, { timeout: 120_000 }).toBe(false);
    await Promise.all(engines.map((engine) => engine.close()));
    expect(await titles(open(), 'gadelampe')).toEqual(['Gadelamper i Kildeby']);
  });
});
