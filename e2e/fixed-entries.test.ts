import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

const titles = (page: Page): Promise<readonly string[]> =>
  page
    .locator('input[name=title]')
    .evaluateAll((fields) =>
      fields.flatMap((field) => (field instanceof HTMLInputElement ? [field.value] : [])),
    );

test('a committee gets a fixed item of its own, moves it and removes it, without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInDemonstration(page, house, 'sekretaer');
  await page.goto(`${house.origin}/arbejdsrum/moeder`);
  await leadOn(page.getByRole('link', { name: 'Faste punkter' }));
  await page.locator('#new-title').fill('Handicappolitik');
  await page.locator('#new-until').fill('2031-12-31');
  await leadOn(page.getByRole('button', { name: 'Tilføj punktet' }));
  await page.getByText('De faste punkter er gemt.').waitFor();
  expect(await page.locator('#until-2').inputValue()).toBe('2031-12-31');
  await leadOn(page.getByRole('button', { name: 'Flyt »Handicappolitik« op' }));
  expect(await page.locator('#title-1').inputValue()).toBe('Handicappolitik');
  await leadOn(page.getByRole('button', { name: 'Fjern »Handicappolitik«' }));
  await page.locator('#title-0').fill(' ');
  await leadOn(page.getByRole('button', { name: 'Gem de faste punkter' }).last());
  await page.getByText('Skriv en titel på hvert punkt.').waitFor();
  await page.locator('#title-0').fill('Godkendelse af dagsorden');
  await leadOn(page.getByRole('button', { name: 'Gem de faste punkter' }).last());
  await page.getByText('De faste punkter er gemt.').waitFor();
  // The four common ones, and the empty line of a new one.
  expect(await page.locator('input[name=title]').count()).toBe(5);
  await context.close();
});

test('the page is accessible, and the list is the secretary’s alone', async () => {
  const page = await (await browser.newContext()).newPage();
  await signInDemonstration(page, house, 'sekretaer');
  await page.goto(`${house.origin}/arbejdsrum/moeder/faste-punkter`);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  expect((await titles(page)).slice(0, 2)).toEqual(['Godkendelse af dagsorden', 'Orientering']);
  const member = await (await browser.newContext()).newPage();
  await signInDemonstration(member, house, 'medlem');
  await member.goto(`${house.origin}/arbejdsrum/moeder/faste-punkter`);
  expect(await titles(member)).toEqual([]);
});
