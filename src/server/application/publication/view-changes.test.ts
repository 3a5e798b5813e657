import { afterAll, describe, expect, test } from 'vitest';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { publishMunicipality } from '../../../../test/published-municipality.ts';
import { countChanges, viewChanges } from './view-changes.ts';
import { viewMatterChanges } from './view-matter-changes.ts';

const database = await freshDatabase();
afterAll(database.close);
await publishMunicipality(database.db, '2026-09-02');
const published = publishedReader(database.published);
const slug = '2026-03-11-teknik-klima';
const veterans = '25-1187-veteranpolitik-for-boegelund-kommune';

describe('what has changed in a published meeting', () => {
  test('is told item by item since the version before', async () => {
    const page = await viewChanges(published, slug, 2);
    expect(
      page?.changes.items.map(({ status, item, wasNumber, moved }) => [
        status,
        item.number,
        wasNumber,
        moved,
      ]),
    ).toEqual([
      ['changed', '1', null, false],
      ['changed', '2', null, false],
      ['removed', '3', null, false],
      ['changed', '3', '4', false],
      ['changed', '4', '5', false],
      ['added', '5', null, false],
      ['added', '6', null, false],
      ['added', '7', null, false],
      ['changed', '8', '6', false],
      ['added', '9', null, false],
    ]);
    expect([page?.since, page?.meeting.version]).toEqual([1, 2]);
  });

  test('is the same whichever of the two versions is asked for first', async () => {
    const [there, back] = [
      await viewChanges(published, slug, 2, 1),
      await viewChanges(published, slug, 1, 2),
    ];
    expect(there).not.toBeNull();
    expect(back).toEqual(there);
  });

  test('is nothing between a version and itself', async () => {
    const page = await viewChanges(published, slug, 2, 2);
    expect(page?.changes).toEqual({ facts: [], items: [] });
  });

  test('is counted on the page of the meeting', async () => {
    const page = await published.meeting(slug);
    const first = await published.meeting(slug, 1);
    expect(page && (await countChanges(published, page))).toEqual({ version: 1, items: 10 });
    expect(first && (await countChanges(published, first))).toBeNull();
  });

  test.each([
    ['the first version', slug, 1, undefined],
    ['a version that is not there', slug, 3, undefined],
    ['one compared with a version that is not there', slug, 2, 7],
    ['a meeting that is not there', '2026-03-12-teknik-klima', 1, undefined],
  ])('is not known of %s', async (_, meeting, version, since) => {
    expect(await viewChanges(published, meeting, version, since)).toBeNull();
  });
});

describe('what has changed in the text of a matter', () => {
  test('is told between the newest two treatments that say something', async () => {
    const page = await viewMatterChanges(published, veterans, { from: undefined, to: undefined });
    expect([page?.from.id, page?.to.id]).toEqual([
      '2025-04-07-job-uddannelse-og-integration/2',
      '2025-10-27-kommunalbestyrelsen/1',
    ]);
    expect(page?.changes.map(({ kind, label }) => [kind, label])).toEqual([
      ['recommendation', ''],
      ['section', 'Sagsfremstilling'],
      ['attachments', ''],
      ['section', 'Resumé'],
    ]);
  });

  test('is told in the order of time, whatever the order asked for', async () => {
    const page = await viewMatterChanges(published, veterans, {
      from: '2025-10-27-kommunalbestyrelsen/1',
      to: '2025-09-08-job-uddannelse-og-integration/1',
    });
    expect([page?.from.date, page?.to.date]).toEqual(['2025-09-08', '2025-10-27']);
  });

  test('is nothing between a treatment and itself', async () => {
    const id = '2025-10-27-kommunalbestyrelsen/1';
    const page = await viewMatterChanges(published, veterans, { from: id, to: id });
    expect(page?.changes).toEqual([]);
  });

  test.each([
    ['a matter that is not there', 'findes-ikke', undefined],
    ['a matter with one treatment', '26-000390-stoejkortlaegning', undefined],
    ['a treatment of another matter', veterans, '2026-03-11-teknik-klima/3'],
    ['a closed item', veterans, '2026-03-11-teknik-klima/5'],
  ])('is not known of %s', async (_, matter, from) => {
    expect(await viewMatterChanges(published, matter, { from, to: undefined })).toBeNull();
  });
});
