import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('the subject code of a matter', () => {
  const begin = async (page: Page, title: string) => {
    await signInDemonstration(page, house, 'sagsbehandler');
    await page.goto(`${house.origin}/arbejdsrum/sager/ny`);
    await page.fill('#title', title);
    await page.click('main button.button-primary');
    await page.waitForSelector('#felt-kle');
  };

  test('is found by a word with the keyboard alone, and kept', async () => {
    const page = await browser.newPage();
    await begin(page, 'Sti ved åen');
    await page.waitForSelector('#felt-kle[role=combobox]');
    await page.focus('#felt-kle');
    await page.keyboard.type('cykel');
    await page.waitForSelector('#felt-kle[aria-expanded=true]');
    await expect
      .poll(() => page.locator('#felt-kle-emner [role=option]').allTextContents())
      .toEqual([expect.stringContaining('98.01.02')]);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('#felt-kle[aria-activedescendant=felt-kle-emne-0]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#felt-kle[aria-expanded=false]');
    expect(await page.inputValue('#felt-kle')).toBe('98.01.02');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.waitForSelector('#felt-kle-standing:has-text("Cykelstier")');
    await page.fill('#felt-kle', '98.01.10');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.waitForSelector('.paper-faults:has-text("Brug 98.01.12")');
    await page.click('.paper-faults a:has-text("Brug 98.01.12")');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#felt-kle');
    await page.close();
  });

  test('is not saved while there is only a word for finding it', async () => {
    const page = await browser.newPage();
    await begin(page, 'Hegn ved skolen');
    await page.waitForSelector('#felt-kle[role=combobox]');
    await page.fill('#felt-kle', 'hegn af en slags');
    const sent: string[] = [];
    page.on('request', (request) => {
      // That somebody is here is told by itself.
      if (request.method() === 'POST' && !request.url().includes('/tekst'))
        sent.push(request.url());
    });
    await page.focus('#felt-titel');
    await page.waitForSelector('#felt-kle-standing:has-text("Vælg et emne på listen")');
    expect(await page.getAttribute('#felt-kle', 'aria-invalid')).toBe('true');
    expect(sent).toEqual([]);
    await page.close();
  });

  test('without JavaScript a button looks, what else was typed is kept, and the subject is chosen below', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await begin(page, 'Parkering ved torvet');
    await page.fill('#felt-titel', 'Parkering ved det gamle torv');
    await page.fill('#felt-kle', 'parkering');
    await leadOn(page.getByRole('button', { name: 'Find emnet' }));
    expect(await page.inputValue('#felt-titel')).toBe('Parkering ved det gamle torv');
    await page.getByLabel('98.01.12 Parkering').check();
    await leadOn(page.getByRole('button', { name: 'Gem', exact: true }));
    expect(await page.inputValue('#felt-kle')).toBe('98.01.12');
    expect(await page.textContent('#felt-kle-standing')).toContain('Parkering');
    await context.close();
  });

  test('is looked up for nobody who has not signed in', async () => {
    const answer = await fetch(`${house.origin}/arbejdsrum/kle?q=sti`, { redirect: 'manual' });
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain('98.');
  });
});
