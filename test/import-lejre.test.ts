import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command as importing } from '../src/commands/import.ts';
import { contentOf } from './archive.ts';
import { freshDatabase } from './database.ts';
import { runCommand, type Said } from './run-command.ts';
import { hasSharedMaterial, sharedPath } from './shared-material.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);

const files = ['minutes/lejre-ja-2014-04-07.txt', 'minutes/lejre-jai-2022-03-09.md'];
const importLejre = (...more: readonly string[]): Promise<Said> =>
  runCommand(
    importing,
    [...files.map((file) => sharedPath(file)), '--publish', ...more],
    database.url,
  );

/** WORDING §8: what a committee secretary knows of the two documents. */
describe.runIf(hasSharedMaterial)('the two Lejre documents', () => {
  let said: Said;
  beforeAll(async () => {
    said = await importLejre();
  });

  test('are two meetings of 10 and 9 items', async () => {
    expect(said.out).toMatch(/importeret .*, 10 punkter[^]*importeret .*, 9 punkter/);
    const rows = await db
      .selectFrom('published.meeting')
      .select(['slug', 'item_count'])
      .orderBy('slug')
      .execute();
    expect(rows).toEqual([
      { slug: '2014-04-07-job-arbejdsmarked', item_count: 10 },
      { slug: '2022-03-09-job-arbejdsmarked-og-integration', item_count: 9 },
    ]);
    expect(await db.selectFrom('published.site').select('body_name').execute()).toEqual([
      { body_name: 'Lejre Kommune' },
    ]);
  });

  test('leak no private data: the items whose attachments hold it stay back (LAW O6)', async () => {
    expect(said.status).toBe(1);
    const { snapshot } = await db
      .selectFrom('published.edition')
      .where('kind', '=', 'minutes')
      .orderBy('meeting_slug')
      .select('snapshot')
      .executeTakeFirstOrThrow();
    expect(snapshot.items.map(({ status, number }) => `${number} ${status}`)).toEqual([
      ...['1 open', '2 open', '3 open', '4 held', '5 held'],
      ...['6 open', '7 open', '8 open', '9 open', '10 open'],
    ]);
  });

  test('hold one matter that six committees treated', async () => {
    const { snapshot } = await db
      .selectFrom('published.matter')
      .where('case_number', '=', '11/18317')
      .select('snapshot')
      .executeTakeFirstOrThrow();
    expect(snapshot.treatments.map(({ date, outcome }) => `${date} ${outcome}`)).toEqual([
      '2014-04-07 recommended',
      '2014-04-07 noted',
      '2014-04-07 recommended',
      '2014-04-08 recommended',
      '2014-04-09 recommended',
      '2014-04-09 recommended',
    ]);
    expect(new Set(snapshot.treatments.map(({ committee }) => committee.name)).size).toBe(6);
    expect(snapshot.treatments.filter(({ meeting }) => meeting !== null)).toHaveLength(1);
  });

  test('offer the number of two introductions for splitting or joining', async () => {
    const rows = await db
      .selectFrom('published.matter')
      .where('case_number', '=', '22-001317')
      .select('slug')
      .execute();
    expect(rows).toHaveLength(2);
  });

  test('make no matter of what stands on every agenda', async () => {
    const rows = await db
      .selectFrom('published.item')
      .where('matter_slug', 'is', null)
      .select(['meeting_slug', 'number', 'case_number'])
      .orderBy('meeting_slug')
      .orderBy('position')
      .execute();
    expect(rows.map(({ number, case_number }) => [number, case_number])).toEqual([
      ['1', null],
      ['2', '14/218'],
      ['10', null],
      ['1', null],
      ['2', '22-000183'],
      ['8', null],
      ['9', null],
    ]);
  });

  test('refer to items of the same meeting', async () => {
    const { snapshot } = await db
      .selectFrom('published.item')
      .where('meeting_slug', 'like', '2022%')
      .where('key', '=', '3')
      .select('snapshot')
      .executeTakeFirstOrThrow();
    const links = snapshot.sections.flatMap(({ text }) =>
      text.flatMap((run) => (typeof run === 'string' ? [] : [run.href])),
    );
    expect(links).toEqual(['/moeder/2022-03-09-job-arbejdsmarked-og-integration/punkter/5']);
  });

  test('print a decision that is not released', async () => {
    const { snapshot } = await db
      .selectFrom('published.item')
      .where('meeting_slug', 'like', '2022%')
      .where('key', '=', '9')
      .select('snapshot')
      .executeTakeFirstOrThrow();
    expect(
      snapshot.decisions.map(({ released, outcome, own }) => [released, outcome, own]),
    ).toEqual([[false, 'none', true]]);
  });

  test('change nothing when they are imported again, and become one committee when the user says so', async () => {
    const before = await contentOf(db);
    expect((await importLejre()).out).toContain('0 filer importeret, 2 uændret, 0 afvist.');
    expect(await contentOf(db)).toEqual(before);
    await importLejre('--committee', 'Job & Arbejdsmarked=Job, Arbejdsmarked og Integration');
    expect(await db.selectFrom('published.committee').select('slug').execute()).toEqual([
      { slug: 'job-arbejdsmarked-og-integration' },
    ]);
  });
});
