import net from 'node:net';
import { once } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { comesAlive } from './lead-on.ts';
import { cookieOf, demonstrationPassword, signInDemonstration } from './signed-in.ts';

/*
 * What a reviewer of security asks of the workspace and of the pages where one signs in (OWASP ASVS 5.0, chapters 3 and 7): every
 * answer's headers, the cookies, and the attacks that they are there for.
 */

type Asked = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> };

/** Everything from ourselves, nothing inline but what is hashed, no frame, no plugin, no form that leads elsewhere. */
const contentPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};
const onEverything = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
const everyAnswer = {
  ...onEverything,
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
};
const beforeSigningIn = [
  '/log-ind',
  '/log-ind?sprog=en',
  '/log-ind/glemt',
  '/log-ind/glemt/ny?kode=x',
  '/log-ind/noegle',
];
const afterSigningIn = [
  '/arbejdsrum',
  '/arbejdsrum/sager',
  '/arbejdsrum/sager/ny',
  '/arbejdsrum/moeder',
  '/arbejdsrum/journal',
  '/arbejdsrum/administration',
  '/arbejdsrum/administration/konti',
  '/arbejdsrum/administration/medlemmer',
  '/konto',
  '/konto/totrin',
  '/konto/noegler',
];
const whatChanges = [
  ...['/log-ind', '/log-ind/glemt', '/log-ind/glemt/ny?kode=x', '/log-ind/kode', '/log-ind/noegle'],
  ...[
    '/log-ind/noegle/udfordring',
    '/log-ud',
    '/konto?/password',
    '/konto?/language',
    '/konto?/end',
  ],
  ...['/konto/totrin?/begin', '/konto/totrin?/remove', '/konto/noegler?/add'],
  ...['/konto/noegler?/remove', '/konto/noegler/udfordring', '/arbejdsrum/sager/ny'],
  ...['/arbejdsrum/administration/konti?/add', '/arbejdsrum/administration/konti?/grant'],
];

const policyOf = (answer: Response): Record<string, string> =>
  Object.fromEntries(
    (answer.headers.get('content-security-policy') ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...values]) => [
        name,
        values.filter((value) => !/^'sha256-[\w+/=]+'$/.test(value)).join(' '),
      ]),
  );
const headersOf = (answer: Response, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, answer.headers.get(name)]));

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('what a reviewer of security asks', () => {
  let cookie = '';
  beforeAll(async () => {
    cookie = await administrator();
  });
  const administrator = () =>
    cookieOf(
      house.origin,
      'administrator@boegelund.example',
      demonstrationPassword(house.printed()),
    );
  const ask = (address: string, init: Asked = {}) =>
    fetch(house.origin + address, {
      redirect: 'manual',
      ...init,
      headers: { accept: 'text/html', ...init.headers },
    });

  test.each(beforeSigningIn)('every header stands on %s', async (address) => {
    const answer = await ask(address);
    expect([answer.status, policyOf(answer)]).toEqual([200, contentPolicy]);
    expect(headersOf(answer, Object.keys(everyAnswer))).toEqual(everyAnswer);
  });

  test.each(afterSigningIn)('every header stands on %s, signed in', async (address) => {
    const answer = await ask(address, { headers: { cookie } });
    expect([answer.status, policyOf(answer)]).toEqual([200, contentPolicy]);
    expect(headersOf(answer, Object.keys(everyAnswer))).toEqual(everyAnswer);
  });

  test('no answer of the workspace is kept: nor data, nor a page that is not there, nor the way to sign in', async () => {
    for (const [address, headers] of [
      ['/arbejdsrum/__data.json', { cookie }],
      ['/arbejdsrum/findes-ikke', { cookie }],
      ['/arbejdsrum', {}],
      ['/log-ind/kode', {}],
    ] as const) {
      const answer = await ask(address, { headers });
      expect(headersOf(answer, Object.keys(onEverything)), address).toEqual({
        ...onEverything,
        'cache-control': answer.status === 404 ? 'no-cache' : 'no-store',
      });
    }
  });

  test.each(whatChanges)('another site’s page cannot have %s done', async (address) => {
    for (const headers of [{ origin: 'https://ond.example' }, { origin: 'null' }, {}] as Record<
      string,
      string
    >[]) {
      const answer = await ask(address, {
        method: 'POST',
        headers: { ...headers, cookie },
        body: new URLSearchParams({ x: '1' }),
      });
      expect(answer.status).toBe(403);
    }
  });

  test('a session that somebody has planted in a browser is not the one that begins at the sign-in', async () => {
    const planted = await administrator();
    const answer = await ask('/log-ind', {
      method: 'POST',
      headers: { origin: house.origin, cookie: planted },
      body: new URLSearchParams({
        email: 'medlem@boegelund.example',
        password: demonstrationPassword(house.printed()),
      }),
    });
    const [given = ''] = answer.headers.getSetCookie();
    expect(given.split(';')[0]).toMatch(/^raadslag=[\w-]{43}$/);
    expect(given.split(';')[0]).not.toBe(planted);
    expect((await ask('/arbejdsrum', { headers: { cookie: planted } })).status).toBe(303);
    const madeUp = `raadslag=${'a'.repeat(43)}`;
    expect((await ask('/arbejdsrum', { headers: { cookie: madeUp } })).status).toBe(303);
  });

  test('no other page shows ours in a frame, to have somebody click on it', async () => {
    const page = await browser.newPage();
    await page.setContent(`<iframe src="${house.origin}/log-ind"></iframe>`);
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
    await page.close();
  });

  test('no page breaks its own policy, also on the way from one to the next', async () => {
    const page = await browser.newPage();
    const broken: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) broken.push(message.text());
    });
    await signInDemonstration(page, house, 'administrator');
    for (const address of [...afterSigningIn, '/log-ind', '/konto']) {
      await page.goto(house.origin + address);
      await comesAlive(page);
    }
    await page.getByRole('link', { name: 'Administration' }).first().click();
    await page.waitForURL(/administration$/);
    const announcer = page.locator('#svelte-announcer');
    await expect.poll(() => announcer.textContent()).toMatch(/Administration/);
    expect((await announcer.boundingBox())?.width).toBeLessThanOrEqual(1);
    expect(broken).toEqual([]);
    await page.close();
  });
});

describe('over https, behind a proxy', async () => {
  const origin = 'https://raadslag.example';
  const port = await freePort();
  const here = `http://127.0.0.1:${port}`;
  const house = await aHouse({ port, env: { RAADSLAG_ORIGIN: origin } });

  test('browsers are told to keep to it, on public pages as well', async () => {
    for (const address of ['/', '/udvalg', '/log-ind', '/drift', '/findes-ikke']) {
      const answer = await fetch(here + address, { redirect: 'manual' });
      expect([address, answer.headers.get('strict-transport-security')]).toEqual([
        ...[address, 'max-age=31536000'],
      ]);
    }
  });

  test('the cookie is sent over https alone, and no other host or path can plant it', async () => {
    const answer = await fetch(`${here}/log-ind`, {
      method: 'POST',
      headers: { origin, accept: 'text/html' },
      body: new URLSearchParams({
        email: 'medlem@boegelund.example',
        password: demonstrationPassword(house.printed()),
      }),
      redirect: 'manual',
    });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-raadslag=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/i,
      ),
    ]);
  });
});
