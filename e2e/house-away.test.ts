import { expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

test('who has just been told that all is saved writes on while the house is away', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInDemonstration(page, house, 'sagsbehandler');
  await page.goto(`${house.origin}/arbejdsrum/sager/ny`);
  await page.fill('#title', 'Ny bro over åen');
  await page.getByRole('button', { name: 'Begynd sagen', exact: true }).click();
  const field = page.locator('#felt-afsnit-summary[contenteditable=true]');
  await field.click();
  // What depends on the text is looked up a moment after it has been saved: by then nobody answers.
  const lookedUp = /\/sundhed$|__data\.json/;
  const inVain = page.waitForEvent('requestfailed', {
    predicate: (request) => lookedUp.test(request.url()),
  });
  await page.route(lookedUp, (route) => route.abort());
  await page.keyboard.type('Broen anlægges.');
  await inVain;
  await page.keyboard.type(' Den males rød.');
  await page.locator('.save-state', { hasText: /^Gemt/ }).waitFor();
  expect(await field.innerText()).toBe('Broen anlægges. Den males rød.');

  await page.unrouteAll();
  await page.waitForResponse((response) => lookedUp.test(response.url()));
  expect(await field.innerText()).toBe('Broen anlægges. Den males rød.');
  await context.close();
});
