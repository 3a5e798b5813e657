import { expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { comesAlive } from './lead-on.ts';
import { signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

test('who goes on with the keyboard while an answer is on its way is not taken back when it comes', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInDemonstration(page, house, 'sekretaer');
  await page.goto(`${house.origin}/arbejdsrum/moeder`);
  await page.getByLabel('Dato').fill('2031-06-11');
  await page.getByLabel('Klokkeslæt').fill('16:30');
  await page.getByRole('button', { name: 'Opret mødet' }).click();
  await page.getByRole('button', { name: 'Åbn dagsordenen' }).click();
  await page.locator('.agenda-lines').waitFor();
  await comesAlive(page);

  const answered = Promise.withResolvers<undefined>();
  const asked = Promise.withResolvers<undefined>();
  await page.route(/\?\/plain$/, async (route) => {
    asked.resolve(undefined);
    await answered.promise;
    await route.continue();
  });
  const closed = page.locator('form[action="?/plain"] summary');
  await page.getByLabel('Titel', { exact: true }).fill('Besøg på skolen');
  await page.getByRole('button', { name: 'Sæt punktet på' }).press('Enter');
  await asked.promise;
  await closed.focus();
  answered.resolve(undefined);
  await page.locator('main [role=status]').getByText('er sat på som punkt').waitFor();
  await expect.poll(() => closed.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  expect(await closed.evaluate((it) => it === document.activeElement)).toBe(true);
  await context.close();
});
