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
  const stands = (page: Page, status: string): Promise<void> =>
    expect.poll(() => page.textContent('.paper-status strong')).toBe(status);
  const press = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  /** When the editors have the text, which come with the page's script. */
  const write = async (page: Page, section: string, words: string): Promise<void> =>
    page.locator(`#felt-afsnit-${section}[contenteditable=true]`).fill(words);
  const save = async (page: Page): Promise<void> => {
    await press(page, 'Gem');
    await page.getByText('Gemt.', { exact: true }).waitFor();
  };

  test('sent, returned with a reason, mended, and approved by manager and director', async () => {
    const writer = await as('sagsbehandler');
    await writer.goto(`${house.origin}/arbejdsrum/sager/ny`);
    expect(await findAccessibilityFaults(writer)).toEqual([]);
    await writer.fill('#title', 'Ny cykelsti ved Bøgeskolen');
    await writer.fill('#wantedFor', '2027-03-10');
    await press(writer, 'Begynd sagen');
    await writer.waitForURL(/\/sager\/[0-9a-f-]{36}$/);
    const address = writer.url();
    expect(await writer.textContent('h1')).toBe('Ny cykelsti ved Bøgeskolen');
    expect(await findAccessibilityFaults(writer)).toEqual([]);

    await press(writer, 'Send til godkendelse');
    await expect.poll(() => writer.textContent('[role=alert]')).toContain('Sagen mangler noget');
    await writer.waitForLoadState();
    await writer.getByRole('link', { name: 'Afsnittet »Resumé« er tomt.' }).click();
    await expect.poll(() => new URL(writer.url()).hash).toBe('#felt-afsnit-summary');

    await write(writer, 'summary', 'Der anlægges en cykelsti.');
    await write(writer, 'presentation', 'Stien er 400 meter lang.');
    await writer.fill('#felt-kompetence', 'Kommunalbestyrelsen');
    await writer.fill('#felt-indstiller', 'Direktionen');
    await writer.fill('#felt-nyt-punkt', 'at stien anlægges');
    await save(writer);
    await press(writer, 'Send til godkendelse');
    await stands(writer, 'Til godkendelse');

    const manager = await as('leder');
    await manager.getByRole('link', { name: 'Ny cykelsti ved Bøgeskolen' }).first().click();
    await manager.waitForURL(address);
    await manager.getByText('Send tilbage', { exact: true }).first().click();
    await manager.fill('#reason-return', 'Økonomien mangler');
    await press(manager, 'Send tilbage');
    await stands(manager, 'Sendt tilbage');

    await writer.goto(address);
    expect(await writer.textContent('.alert')).toContain('Økonomien mangler');
    await write(writer, 'presentation', 'Stien er 400 meter lang og koster 2 mio. kr.');
    await save(writer);
    await press(writer, 'Send til godkendelse');
    await stands(writer, 'Til godkendelse');
    await manager.goto(address);
    await press(manager, 'Godkend');
    await manager.locator('[aria-current=step]', { hasText: 'Direktør' }).waitFor();
    const director = await as('direktoer');
    await director.goto(address);
    await press(director, 'Godkend');
    await stands(director, 'Godkendt til dagsorden');
    await director.waitForLoadState();
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
