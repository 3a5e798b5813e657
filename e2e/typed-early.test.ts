import { describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { comesAlive } from './lead-on.ts';
import { signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('what is typed before the script of the page has come', () => {
  /** A page whose script waits until `comeAlive` is called. */
  async function openSlowly(
    context: BrowserContext,
    address: string,
  ): Promise<{ readonly page: Page; readonly comeAlive: () => Promise<void> }> {
    const page = await context.newPage();
    const released = Promise.withResolvers<undefined>();
    await page.route('**/_app/**/*.js', async (route) => {
      await released.promise;
      await route.continue();
    });
    await page.goto(`${house.origin}${address}`, { waitUntil: 'domcontentloaded' });
    const comeAlive = async (): Promise<void> => {
      released.resolve(undefined);
      await comesAlive(page);
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    };
    return { page, comeAlive };
  }

  test('stays in a new matter: its title, its committee and its date', async () => {
    const context = await browser.newContext();
    await signInDemonstration(await context.newPage(), house, 'sagsbehandler');
    const { page, comeAlive } = await openSlowly(context, '/arbejdsrum/sager/ny');
    const committee = page.getByLabel('Udvalg');
    const last = (await committee.locator('option').allInnerTexts()).at(-1) ?? '';
    await committee.selectOption(last);
    await page.getByLabel('Titel').fill('Cykelsti langs åen');
    await page.locator('#wantedFor').fill('2027-03-10');
    await comeAlive();
    expect(
      await Promise.all([
        committee.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text.trim()),
        page.getByLabel('Titel').inputValue(),
        page.locator('#wantedFor').inputValue(),
      ]),
    ).toEqual([last.trim(), 'Cykelsti langs åen', '2027-03-10']);
    await context.close();
  });

  test('stays when a year of meetings is planned: what is marked and what is chosen', async () => {
    const context = await browser.newContext();
    await signInDemonstration(await context.newPage(), house, 'sekretaer');
    const { page, comeAlive } = await openSlowly(context, '/arbejdsrum/moeder/planlaeg');
    const marks = page.locator('main input:is([type=checkbox], [type=radio])');
    const read = (): Promise<readonly boolean[]> =>
      marks.evaluateAll((all) => all.map((one) => one instanceof HTMLInputElement && one.checked));
    const before = await read();
    await page.getByLabel('december').check();
    await page.locator('input[type=radio][value=datoer]').check();
    await page.locator('#plan-dates').fill('2027-05-14');
    const typed = await read();
    await comeAlive();
    expect(typed).not.toEqual(before);
    expect(await read()).toEqual(typed);
    expect(await page.locator('#plan-dates').inputValue()).toBe('2027-05-14');
    await context.close();
  });

  test('stays of an attachment that was chosen: it is sent when the page can', async () => {
    const context = await browser.newContext();
    const first = await context.newPage();
    await signInDemonstration(first, house, 'sagsbehandler');
    await first.goto(`${house.origin}/arbejdsrum/sager/ny`);
    await first.getByLabel('Titel').fill('Bænke ved søen');
    await first.locator('main form').getByRole('button').last().click();
    await first.waitForURL(/sager\/[0-9a-f-]{36}/);
    const { page, comeAlive } = await openSlowly(context, `${new URL(first.url()).pathname}/bilag`);
    await page.setInputFiles('#upload-files', {
      name: 'Tegning.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('En bænk'),
    });
    await comeAlive();
    await page.getByRole('link', { name: 'Tegning', exact: true }).waitFor();
    await context.close();
  });
});
