import { beforeAll, describe, expect, test } from 'vitest';
import { aPublishedHouse } from './published-house.ts';

const meeting = '/moeder/2026-03-11-teknik-klima';
const withdrawn = '2025-08-18-handicapraadet';

describe('what is not public', async () => {
  const house = await aPublishedHouse();
  const { db } = house.database;

  beforeAll(async () => {
    for (const table of ['published.attachment', 'published.item', 'published.edition'] as const)
      await db.deleteFrom(table).where('meeting_slug', '=', withdrawn).execute();
    await db.deleteFrom('published.meeting').where('slug', '=', withdrawn).execute();
    await db
      .insertInto('published.redirect')
      .values([
        { from_path: '/moeder/2026-03-11-teknik', to_path: meeting },
        { from_path: '/sager/25-1187-veteraner', to_path: '/sager/25-1187-veteranpolitik' },
      ])
      .execute();
  });

  const answer = async (address: string) => {
    const { status, headers, text } = await fetch(house.origin + address, {
      redirect: 'manual',
    }).then(async (response) => ({
      status: response.status,
      headers: Object.fromEntries(
        [...response.headers].filter(
          ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
        ),
      ),
      text: await response.text(),
    }));
    return { status, headers, text };
  };

  test('closed, held, withdrawn and unknown answer alike, byte for byte', async () => {
    const unknown = await answer('/findes-ikke');
    expect(unknown.status).toBe(404);
    expect(unknown.text).toContain('Siden findes ikke');
    for (const address of [
      `${meeting}/punkter/5`,
      `${meeting}/punkter/7`,
      `${meeting}/punkter/99`,
      `${meeting}/versioner/3`,
      `${meeting}/versioner/1/aendringer`,
      `${meeting}/versioner/3/aendringer`,
      `${meeting}/versioner/2/aendringer?fra=3`,
      `${meeting}/versioner/2/aendringer?fra=x`,
      `${meeting}/punkter/3/bilag/3`,
      `${meeting}/punkter/5/bilag/1`,
      `/moeder/${withdrawn}`,
      `/moeder/${withdrawn}/versioner/1`,
      `/moeder/${withdrawn}/versioner/2/aendringer`,
      `/moeder/${withdrawn}/punkter/1`,
      '/moeder/2026-01-01-teknik-klima',
      '/sager/99-9999-ukendt',
      '/udvalg/ukendt',
      '/personer/ukendt',
      '/moeder?side=99',
      '/tal?udvalg=ukendt',
      '/tal?aar=1999',
      '/wp-login.php',
    ])
      expect(await answer(address), address).toEqual(unknown);
  });

  test('as data it is just as little there', async () => {
    const unknown = await answer('/moeder/2026-01-01-ukendt.json');
    expect(unknown.status).toBe(404);
    for (const address of [
      `/moeder/${withdrawn}.json`,
      `${meeting}/punkter/5.json`,
      `${meeting}/punkter/7.json`,
      '/sager/99-9999-ukendt.json',
      '/udvalg/ukendt.json',
    ])
      expect(await answer(address), address).toEqual(unknown);
  });

  test('nor as a paper, a citation, a feed or an entry of a calendar', async () => {
    for (const address of [
      `/moeder/${withdrawn}.pdf`,
      `/moeder/${withdrawn}.ics`,
      `${meeting}/punkter/5.pdf`,
      `${meeting}/punkter/5.bib`,
      '/sager/99-9999-ukendt.atom',
      '/udvalg/ukendt.atom',
      '/udvalg/ukendt.ics',
    ])
      expect((await answer(address)).status, address).toBe(404);
  });

  test.each([
    [`${meeting}.json`, { slug: '2026-03-11-teknik-klima', version: 2 }],
    [`${meeting}/punkter/3.json`, { item: { key: '3', status: 'open' } }],
    [
      '/sager/25-1187-veteranpolitik-for-boegelund-kommune.json',
      { slug: '25-1187-veteranpolitik-for-boegelund-kommune' },
    ],
    ['/udvalg/teknik-klima.json', { slug: 'teknik-klima', kind: 'committee' }],
  ])('what is public is data at %s', async (address, data) => {
    const { status, headers, text } = await answer(address);
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject(data);
  });

  test.each([
    ['/moeder/2026-03-11-teknik', meeting],
    ['/moeder/2026-03-11-teknik/punkter/3', `${meeting}/punkter/3`],
    ['/moeder/2026-03-11-teknik.json', `${meeting}.json`],
    ['/sager/25-1187-veteraner', '/sager/25-1187-veteranpolitik'],
    ['/MOEDER/2026-03-11-Teknik-Klima', meeting],
    ['/udvalg/%C3%98konomiudvalget', '/udvalg/oekonomiudvalget'],
  ])('the old or untidy address %s leads to %s', async (from, to) => {
    const { status, headers } = await answer(from);
    expect([status, headers['location']]).toEqual([301, to]);
  });

  test('a slash at the end leads to the address without it', async () => {
    const { status, headers } = await answer('/udvalg/');
    const leads = new URL(headers['location'] ?? '', `${house.origin}/udvalg/`);
    expect([status, leads.href]).toEqual([308, `${house.origin}/udvalg`]);
  });
});
