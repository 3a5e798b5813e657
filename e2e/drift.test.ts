import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('running the house', () => {
  let key = '';
  beforeAll(async () => {
    key = (await house.raadslag('status', '--key')).out.trim();
  });
  const basic = (password: string, user = 'drift') => ({
    authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
  });
  const ask = async (address: string, headers: Record<string, string> = {}) => {
    const response = await fetch(house.origin + address, { headers });
    return {
      status: response.status,
      kept: response.headers.get('cache-control'),
      text: await response.text(),
    };
  };

  test('the status page is shut for everyone without the key, however its address is written', async () => {
    const refused = {
      status: 401,
      kept: 'no-store',
      text: 'Siden er for kommunens IT-afdeling.\n',
    };
    for (const address of ['/drift', '/drift?x', '/%64rift', '/drift/__data.json'])
      expect(await ask(address), address).toEqual(refused);
    expect(await ask('/drift', basic('forkert'))).toEqual(refused);
    expect(await ask('/drift', basic(key, 'admin'))).toEqual(refused);
  });

  test('with the key it tells what there is to know, and is kept nowhere', async () => {
    for (const address of ['/drift', '/%64rift']) {
      const { status, kept, text } = await ask(address, basic(key));
      expect([status, kept]).toEqual([200, 'no-store']);
      expect(text).toContain('Der er ingen sikkerhedskopi i datamappen');
      expect(text).toContain('Rådslag 0.1.0 er startet på');
      expect((await ask(address)).status).toBe(401);
    }
  });

  test('the status page is not told of anywhere', async () => {
    const addresses = ['/', '/robots.txt', '/sitemap.xml'];
    for (const { text } of await Promise.all(addresses.map((address) => ask(address))))
      expect(text).not.toContain('/drift');
  });

  test('a load balancer hears ok and nothing else', async () => {
    expect(await ask('/sundhed')).toEqual({ status: 200, kept: 'no-store', text: 'ok' });
  });

  test('a backup that is put back while the house runs is what visitors see at once', async () => {
    const before = (await ask('/moeder')).text;
    const file = path.join(house.folder, 'backups', 'før.tar');
    expect(await house.raadslag('backup', file)).toMatchObject({ status: 0, err: '' });
    expect((await house.raadslag('sample', 'remove')).status).toBe(0);
    await expect.poll(async () => (await ask('/moeder')).text).not.toEqual(before);

    expect((await house.raadslag('restore', file, '--yes')).status).toBe(0);
    await expect.poll(async () => (await ask('/moeder')).text).toEqual(before);
    const search = async () => (await ask('/soeg.json?q=cykelsti')).text;
    await expect.poll(search).toMatch(/"total":[1-9]/);
    expect((await ask('/drift', basic(key))).text).toContain('før.tar');
  });

  test.each([1280, 375])('the status page is accessible to all at %i px', async (width) => {
    const context = await browser.newContext({
      baseURL: house.origin,
      viewport: { width, height: 800 },
      httpCredentials: { username: 'drift', password: key },
    });
    const page = await context.newPage();
    await page.goto('/drift');
    await page.evaluate(
      await readFile(path.join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8'),
    );
    const found = await page.evaluate<string[]>(
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))',
    );
    const breadth = await page.evaluate<number>('document.documentElement.scrollWidth');
    await context.close();
    expect(found).toEqual([]);
    expect(breadth).toBe(width);
  });

  test('a search or a name never stands in the log', async () => {
    await ask('/soeg?q=hemmeligt+navn');
    await ask('/findes-ikke-hemmeligt');
    const log = await readFile(path.join(house.folder, 'log', 'raadslag.log'), 'utf8');
    expect(log).toContain('INFO');
    expect(log).not.toContain('hemmeligt');
  });
});
