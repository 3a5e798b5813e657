import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listedKinds } from '#domain/publication/listed-kind.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { publishMunicipality } from '../../../../test/published-municipality.ts';
import { publishedReader } from './published-reader.ts';

describe('the map of the site', async () => {
  const { db, published: login, close } = await freshDatabase();
  const published = publishedReader(login);
  afterAll(close);
  beforeAll(() => publishMunicipality(db, '2026-12-09'));

  test('holds every page that is there, with the time of its publication, and nothing closed or held', async () => {
    const pages = await Promise.all(listedKinds.map((kind) => published.addresses(kind, 1, 100)));
    const meeting = '/moeder/2026-03-11-teknik-klima';
    expect(pages.map((kind) => kind.length)).toEqual([5, 7, 14, 3, 3, 10]);
    expect(pages.flat().filter(({ address }) => address.startsWith(meeting))).toEqual(
      [
        meeting,
        ...['1', '2', '3', '4', '8', '9'].map((key) => `${meeting}/punkter/${key}`),
        `${meeting}/punkter/3/bilag/1`,
        `${meeting}/punkter/3/bilag/2`,
      ].map((address) => ({ address, publishedAt: '2026-03-13T08:15:00.000Z' })),
    );
    expect(pages[4]?.[1]).toEqual({
      address: '/sager/26-000390-stoejkortlaegning',
      publishedAt: '2026-03-13T08:15:00.000Z',
    });
  });

  test('comes in parts that follow each other', async () => {
    const whole = await published.addresses('punkter', 1, 100);
    const parts = await Promise.all(
      [1, 2, 3, 4].map((part) => published.addresses('punkter', part, 5)),
    );
    expect(parts.flat()).toEqual(whole);
    expect(await published.countAddresses('punkter')).toBe(whole.length);
  });
});
