import { beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { comesAlive } from './lead-on.ts';
import { signIn } from './signed-in.ts';

const email = 'nanna@boegelund.example';

/** A device that has seen its owner, or has not. */
async function aDevice(page: Page, isUserVerified = true): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified },
    },
  });
}

const env = { RAADSLAG_ORIGIN: 'http://localhost:0' };
const [house, browser] = await Promise.all([aHouse({ env }), aBrowser()]);

describe('a passkey', () => {
  let context: BrowserContext;
  let page: Page;
  let password = '';
  beforeAll(async () => {
    const added = await house.raadslag(
      ...['accounts', 'add', 'Nanna Nøgle', email, '--role', 'auditor'],
    );
    password = /Adgangskode: (\S+)/.exec(added.out)?.[1] ?? '';
    context = await browser.newContext();
    page = await context.newPage();
    await aDevice(page);
  });

  const add = async (name: string, secret = password): Promise<void> => {
    await page.goto(`${house.origin}/konto/noegler`);
    await comesAlive(page);
    await page.fill('#name', name);
    await page.fill('#password', secret);
    await page.getByRole('button', { name: 'Tilføj', exact: true }).click();
  };

  test('is added only by whoever knows the password, and has a name', async () => {
    await signIn(page, house.origin, email, password);
    await add('Arbejdstelefon', 'forkert');
    await page.getByText('Adgangskoden er ikke rigtig.').waitFor();
    await add('Arbejdstelefon');
    await page.getByText('Adgangsnøglen er tilføjet').waitFor();
    await expect
      .poll(() => page.locator('.entry-title').allTextContents())
      .toEqual(['Arbejdstelefon']);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByText('Omdøb').click();
    await page.getByLabel('Navn').first().fill('Min telefon');
    await page.getByRole('button', { name: 'Gem navnet' }).click();
    await page.getByText('Navnet er gemt').waitFor();
    await expect
      .poll(() => page.locator('.entry-title').allTextContents())
      .toEqual(['Min telefon']);
  });

  test('lets its owner in, and the same answer lets nobody in again', async () => {
    await context.clearCookies();
    await page.goto(`${house.origin}/log-ind?til=/konto`);
    await comesAlive(page);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const sent = page.waitForRequest(
      (request) => request.method() === 'POST' && /\/log-ind\/noegle\?/.test(request.url()),
    );
    await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click();
    await page.waitForURL(`${house.origin}/konto`);
    const { cookie } = await (await sent).allHeaders();
    const again = await fetch(`${house.origin}/log-ind/noegle`, {
      method: 'POST',
      headers: { origin: house.origin, accept: 'text/html', cookie: cookie ?? '' },
      body: new URLSearchParams((await sent).postData() ?? ''),
      redirect: 'manual',
    });
    expect(again.status).toBe(400);
    expect(again.headers.getSetCookie().join()).not.toMatch(/raadslag=[\w-]/);
  });

  test('of a device that has not seen its owner lets nobody in', async () => {
    const stranger = await browser.newPage();
    await aDevice(stranger, false);
    await stranger.goto(`${house.origin}/log-ind`);
    await comesAlive(stranger);
    await stranger.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click();
    await stranger.getByText('Du blev ikke logget ind').waitFor();
    await stranger.close();
  });

  test('that has been removed lets nobody in', async () => {
    await page.goto(`${house.origin}/konto/noegler`);
    await comesAlive(page);
    await page.getByRole('button', { name: 'Fjern: Min telefon' }).click();
    await page.getByText('Adgangsnøglen er fjernet').waitFor();
    await context.clearCookies();
    await page.goto(`${house.origin}/log-ind`);
    await comesAlive(page);
    await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click();
    await page.getByText('Du blev ikke logget ind').waitFor();
    await page.goto(`${house.origin}/arbejdsrum`);
    expect(new URL(page.url()).pathname).toBe('/log-ind');
  });

  test('is not offered where there is no script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const quiet = await plain.newPage();
    await quiet.goto(`${house.origin}/log-ind`);
    expect(await quiet.getByRole('button').allTextContents()).toEqual(['Log ind']);
    await plain.close();
  });
});
