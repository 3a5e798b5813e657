import { TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { signIn } from './signed-in.ts';

const email = 'toke@boegelund.example';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('two-step sign-in', () => {
  let password = '';
  beforeAll(async () => {
    const added = await house.raadslag(
      ...['accounts', 'add', 'Toke Trinvis', email, '--role', 'administrator'],
    );
    password = /Adgangskode: (\S+)/.exec(added.out)?.[1] ?? '';
  });

  const step = async (page: Page): Promise<void> => {
    await page.goto(`${house.origin}/log-ind?til=/konto`);
    await page.fill('#email', email);
    await page.fill('#password', password);
    await leadOn(page.locator('main button').first());
  };

  test('is turned on, asked for, and taken away again, without JavaScript', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 700 },
    });
    const page = await context.newPage();
    await step(page);
    await leadOn(page.getByRole('link', { name: 'Slå totrinslogin til' }));
    await page.fill('#password', password);
    await leadOn(page.getByRole('button', { name: 'Fortsæt' }));
    expect(await page.getByRole('img', { name: /QR-kode/ }).isVisible()).toBe(true);
    const secret = (await page.textContent('.long-code'))?.replaceAll(' ', '') ?? '';
    await page.fill('#code', new TOTP({ secret }).generate());
    await leadOn(page.getByRole('button', { name: 'Slå til' }));
    const codes = await page.locator('.recovery-codes code').allTextContents();
    expect(codes).toHaveLength(10);
    await page.goto(`${house.origin}/konto/totrin`);
    expect(await page.textContent('main')).toContain('Du har 10 nødkoder tilbage.');
    expect(await page.content()).not.toContain(codes[0]);

    await context.clearCookies();
    await step(page);
    expect(new URL(page.url()).pathname).toBe('/log-ind/kode');
    await page.goto(`${house.origin}/arbejdsrum`);
    expect(new URL(page.url()).pathname).toBe('/log-ind');
    await page.goto(`${house.origin}/log-ind/kode?til=/konto`);
    await page.fill('#code', 'forkert');
    await leadOn(page.locator('main button').first());
    expect(await page.textContent('[role=alert]')).toContain('Koden er ikke rigtig');
    await page.fill('#code', codes[0] ?? '');
    await leadOn(page.locator('main button').first());
    expect(page.url()).toBe(`${house.origin}/konto`);

    await page.goto(`${house.origin}/arbejdsrum/administration/konti`);
    await leadOn(page.getByRole('button', { name: 'Nulstil totrinslogin: Toke Trinvis' }));
    await context.clearCookies();
    await step(page);
    expect(page.url()).toBe(`${house.origin}/konto`);
    await context.close();
  });

  test('is taken away on the command line too, and only where it is', async () => {
    const said = await house.raadslag('accounts', 'reset-second-factor', email);
    expect([said.status, said.err.trim()]).toEqual([1, 'Kontoen har ikke totrinslogin.']);
  });

  test('has pages that everybody can read, in light and dark', async () => {
    const page = await browser.newPage();
    await signIn(page, house.origin, email, password);
    await page.goto(`${house.origin}/konto/totrin`);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.fill('#password', password);
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await page.getByRole('img', { name: /QR-kode/ }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const secret = (await page.textContent('.long-code'))?.replaceAll(' ', '') ?? '';
    await page.fill('#code', new TOTP({ secret }).generate());
    await page.getByRole('button', { name: 'Slå til' }).click();
    await page.locator('.recovery-codes').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.context().clearCookies();
    await step(page);
    await page.locator('#code').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.close();
  });
});
