import { describe, expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { cookieOf, demonstrationPassword, signInDemonstration } from './signed-in.ts';

type Asked = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> };

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('signing in', () => {
  const ask = (address: string, init: Asked = {}) =>
    fetch(house.origin + address, {
      redirect: 'manual',
      ...init,
      headers: { accept: 'text/html', ...init.headers },
    });
  const asSecretary = () =>
    cookieOf(house.origin, 'sekretaer@boegelund.example', demonstrationPassword(house.printed()));

  test('a secretary signs in, sees what is hers, and signs out again', async () => {
    const page = await browser.newPage();
    await signInDemonstration(page, house, 'sekretaer');
    expect(await page.textContent('h1')).toBe('Goddag, Helle Referup');
    expect(await page.textContent('.workspace-roles')).toContain('Udvalgssekretær');
    expect(await page.textContent('.tag')).toBe('Demonstrationskonto');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await leadOn(page.getByRole('button', { name: 'English' }));
    expect(await page.textContent('h1')).toBe('Hello, Helle Referup');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await leadOn(page.getByRole('button', { name: 'Dansk' }));
    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByText('Du er logget ud').waitFor();
    await page.goto(`${house.origin}/arbejdsrum`);
    expect(page.url()).toBe(`${house.origin}/log-ind?til=%2Farbejdsrum`);
    await page.close();
  });

  test('signing in works without JavaScript, on a phone, and leads to where one was going', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.goto(`${house.origin}/konto`);
    await page.fill('#email', 'medlem@boegelund.example');
    await page.fill('#password', 'forkert');
    await leadOn(page.locator('main button').first());
    expect(await page.textContent('[role=alert]')).toContain('passer ikke sammen');
    await page.fill('#password', demonstrationPassword(house.printed()));
    await leadOn(page.locator('main button').first());
    expect(page.url()).toBe(`${house.origin}/konto`);
    await context.close();
  });

  test('nothing of the workspace is shown, or kept, without signing in, however its address is written', async () => {
    for (const address of [
      '/arbejdsrum',
      '/%61rbejdsrum',
      '/udvalg/../arbejdsrum',
      '/udvalg/%2e%2e/arbejdsrum',
      '/arbejdsrum?x=1',
      '/konto',
    ]) {
      const answer = await ask(address);
      expect([answer.status, answer.headers.get('etag')], address).toEqual([303, null]);
      expect(answer.headers.get('location'), address).toMatch(/^\/log-ind\?til=/);
    }
    const data = await (await ask('/arbejdsrum/__data.json')).text();
    expect(data).toContain('log-ind');
    expect(data).not.toContain('Mine møder');
  });

  test('two people who ask at the same time never share an answer', async () => {
    const secret = demonstrationPassword(house.printed());
    const names = { sekretaer: 'Helle Referup', medlem: 'Samira Hedelyng' };
    const cookies = await Promise.all(
      Object.keys(names).map((who) => cookieOf(house.origin, `${who}@boegelund.example`, secret)),
    );
    for (const address of ['/arbejdsrum', '/%61rbejdsrum', '/x/../arbejdsrum']) {
      const pages = await Promise.all(
        cookies.map(async (cookie) => (await ask(address, { headers: { cookie } })).text()),
      );
      Object.values(names).forEach((name, place) => {
        expect(pages[place], address).toContain(`Goddag, ${name}`);
      });
    }
  });

  test('a page for everybody says nothing of who is signed in', async () => {
    const cookie = await asSecretary();
    const [mine, everybodys] = await Promise.all(
      [{ cookie }, {}].map(async (headers: Record<string, string>) =>
        (await ask('/udvalg', { headers })).text(),
      ),
    );
    expect(mine).toBe(everybodys);
    expect(mine).not.toContain('Helle');
  });

  test('the cookie is read by no script and sent along by no other site', async () => {
    const answer = await ask('/log-ind', {
      method: 'POST',
      headers: { origin: house.origin },
      body: new URLSearchParams({
        email: 'SEKRETAER@boegelund.example ',
        password: demonstrationPassword(house.printed()),
      }),
    });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^raadslag=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/i,
      ),
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['JSON', 'application/json'],
    ['a stream', 'application/octet-stream'],
  ])('%s that another site’s page sends is refused', async (_what, type) => {
    const cookie = await asSecretary();
    for (const origin of ['https://ond.example', 'null', undefined]) {
      const answer = await ask('/log-ud', {
        method: 'POST',
        headers: { cookie, 'content-type': type, ...(origin === undefined ? {} : { origin }) },
        body: 'x=1',
      });
      expect(answer.status).toBe(403);
    }
    expect((await ask('/arbejdsrum', { headers: { cookie } })).status).toBe(200);
  });

  test('an ended session is no session, though the cookie is kept', async () => {
    const cookie = await asSecretary();
    await ask('/log-ud', {
      method: 'POST',
      headers: { cookie, origin: house.origin },
      body: new URLSearchParams({ x: '1' }),
    });
    expect((await ask('/arbejdsrum', { headers: { cookie } })).status).toBe(303);
  });

  test.each(['https://ond.example/', '//ond.example', '/\\ond.example', '/udvalg', 'javascript:1'])(
    'after signing in nobody is led away to %s',
    async (next) => {
      const answer = await ask(`/log-ind?til=${encodeURIComponent(next)}`, {
        method: 'POST',
        headers: { origin: house.origin },
        body: new URLSearchParams({
          email: 'sekretaer@boegelund.example',
          password: demonstrationPassword(house.printed()),
        }),
      });
      expect(answer.headers.get('location')).toBe('/arbejdsrum');
    },
  );
});
