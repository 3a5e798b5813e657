import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { findAccessibilityFaults } from './accessibility.ts';
import { openBrowser } from './browser.ts';
import { startHouse, temporaryFolder, type RunningHouse } from './house.ts';
import { signInDemonstration } from './signed-in.ts';

describe('an agenda that is to be sent at a time', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let house: RunningHouse;
  let browser: Browser;
  beforeAll(async () => {
    folder = await temporaryFolder();
    house = await startHouse({ dataFolder: folder.folder });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await house.stop();
    await folder.remove();
  });

  async function signedIn(javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await signInDemonstration(page, house, 'sekretaer');
    return page;
  }
  /** A minute from now and a bit, as Danish clocks show it. */
  function soon(): { readonly date: string; readonly time: string } {
    const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'short',
    })
      .format(Date.now() + 90_000)
      .split(' ');
    return { date, time };
  }
  const plan = async (page: Page, date: string, time: string): Promise<void> => {
    await page.getByLabel('Dato').fill(date);
    await page.getByLabel('Klokkeslæt (dansk tid)').fill(time);
    await page.getByRole('button', { name: /^(Planlæg|Flyt) udsendelsen$/ }).click();
  };

  test('says when, can be taken back, and is sent by itself', async () => {
    const page = await signedIn(false);
    const eyes = await signedIn(true);
    /** The same page, where scripts can look at it. */
    const look = async (): Promise<void> => {
      await eyes.goto(page.url().split('?')[0] ?? '');
      expect(await findAccessibilityFaults(eyes)).toEqual([]);
    };
    await page.goto(`${house.origin}/arbejdsrum/moeder`);
    await page.getByLabel('Dato').fill('2031-05-14');
    await page.getByLabel('Klokkeslæt').fill('16:30');
    await page.getByRole('button', { name: 'Opret mødet' }).click();
    await page.getByRole('button', { name: 'Åbn dagsordenen' }).click();
    const address = page.url().split('?')[0] ?? '';
    await page.goto(`${address}/offentliggoer`);
    await plan(page, '2031-05-13', '08:00');
    expect(await page.textContent('main')).toContain('Tidspunktet ligger efter fristen');
    expect(await page.getByLabel('Dato').inputValue()).toBe('2031-05-13');

    await plan(page, '2031-05-02', '08:00');
    await page.getByText(/Udsendes den 2\. maj 2031/).waitFor();
    await look();
    await page.getByRole('button', { name: 'Tag planen tilbage' }).click();
    await page.getByText('Planen er taget tilbage').waitFor();

    await page.goto(`${address}/offentliggoer`);
    await look();
    const { date, time } = soon();
    await plan(page, date, time);
    await page.getByText(/Udsendes den/).waitFor();
    const isOut = async (): Promise<string> => {
      await page.goto(address);
      return (await page.textContent('.page-head')) ?? '';
    };
    await expect.poll(isOut, { timeout: 150_000, interval: 3_000 }).toContain('Offentliggjort');
    expect(await page.textContent('main')).not.toContain('Udsendes den');
  }, 300_000);
});
