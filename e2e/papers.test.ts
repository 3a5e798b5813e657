import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { signInDemonstration, type Demonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('a matter is written', () => {
  async function as(who: Demonstration, width = 1280): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await signInDemonstration(page, house, who);
    return page;
  }
  const status = (page: Page) => page.textContent('.paper-status strong');
  const press = async (page: Page, name: string): Promise<void> => {
    // The sheet always listens to what others write: its network is never idle.
    const sent = page.waitForRequest((r) => r.method() === 'POST' && !r.url().includes('/tekst'));
    const loaded = page.waitForEvent('load').catch(() => undefined);
    await page.getByRole('button', { name, exact: true }).click();
    const request = await sent;
    await (await request.response())?.finished();
    if (request.isNavigationRequest()) await loaded;
  };

  test('sent, returned with a reason, mended, and approved by manager and director', async () => {
    const writer = await as('sagsbehandler');
    await writer.goto(`${house.origin}/arbejdsrum/sager/ny`);
    expect(await findAccessibilityFaults(writer)).toEqual([]);
    await writer.fill('#title', 'Ny cykelsti ved Bøgeskolen');
    await writer.fill('#wantedFor', '2027-03-10');
    await press(writer, 'Begynd sagen');
    const address = writer.url();
    expect(await writer.textContent('h1')).toBe('Ny cykelsti ved Bøgeskolen');
    expect(await findAccessibilityFaults(writer)).toEqual([]);

    await press(writer, 'Send til godkendelse');
    expect(await writer.textContent('[role=alert]')).toContain('Sagen mangler noget');
    await writer.getByRole('link', { name: 'Afsnittet »Resumé« er tomt.' }).click();
    expect(new URL(writer.url()).hash).toBe('#felt-afsnit-summary');

    await writer.fill('#felt-afsnit-summary', 'Der anlægges en cykelsti.');
    await writer.fill('#felt-afsnit-presentation', 'Stien er 400 meter lang.');
    await writer.fill('#felt-kompetence', 'Kommunalbestyrelsen');
    await writer.fill('#felt-indstiller', 'Direktionen');
    await writer.fill('#felt-nyt-punkt', 'at stien anlægges');
    await press(writer, 'Gem');
    await press(writer, 'Send til godkendelse');
    expect(await status(writer)).toBe('Til godkendelse');

    const manager = await as('leder');
    await manager.getByRole('link', { name: 'Ny cykelsti ved Bøgeskolen' }).first().click();
    await manager.waitForURL(address);
    await manager.getByText('Send tilbage', { exact: true }).first().click();
    await manager.fill('#reason-return', 'Økonomien mangler');
    await press(manager, 'Send tilbage');
    expect(await status(manager)).toBe('Sendt tilbage');

    await writer.goto(address);
    expect(await writer.textContent('.alert')).toContain('Økonomien mangler');
    await writer.fill('#felt-afsnit-presentation', 'Stien er 400 meter lang og koster 2 mio. kr.');
    await press(writer, 'Gem');
    await press(writer, 'Send til godkendelse');
    await manager.goto(address);
    await press(manager, 'Godkend');
    const director = await as('direktoer');
    await director.goto(address);
    await press(director, 'Godkend');
    expect(await status(director)).toBe('Godkendt til dagsorden');
    expect(await findAccessibilityFaults(director)).toEqual([]);

    await director.getByRole('link', { name: /Se, hvad der er ændret siden Version 3/ }).click();
    expect(await director.textContent('ins')).toContain('koster');
    expect(await findAccessibilityFaults(director)).toEqual([]);

    const member = await as('medlem');
    const answer = await member.goto(address);
    expect(answer?.status()).toBe(404);
  });

  test('a phone shows the whole sheet, and the keyboard is enough to begin one', async () => {
    const page = await as('sagsbehandler', 375);
    await page.goto(`${house.origin}/arbejdsrum/sager/ny`);
    await page.focus('#title');
    await page.keyboard.type('Skrevet med tastaturet');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sager\/[0-9a-f-]{36}$/);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await page.goto(`${house.origin}/arbejdsrum/sager`);
    expect(await page.textContent('.entries')).toContain('Skrevet med tastaturet');
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });
});
