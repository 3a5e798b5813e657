import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findFaultsBeside } from './accessibility.ts';
import { beginAgenda } from './begin-agenda.ts';
import { leadOn } from './lead-on.ts';
import { signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('an agenda that is to be sent at a time', () => {
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
    await leadOn(page.getByRole('button', { name: /^(Planlæg|Flyt) udsendelsen$/ }));
  };

  test('says when, can be taken back, and is sent by itself', async () => {
    const page = await signedIn(false);
    const eyes = await signedIn(true);
    const address = await beginAgenda(page, house, '2031-05-14');
    await page.goto(`${address}/offentliggoer`);
    await plan(page, '2031-05-13', '08:00');
    expect(await page.textContent('main')).toContain('Tidspunktet ligger efter fristen');
    expect(await page.getByLabel('Dato').inputValue()).toBe('2031-05-13');

    await plan(page, '2031-05-02', '08:00');
    await page.getByText(/Udsendes den 2\. maj 2031/).waitFor();
    expect(await findFaultsBeside(page, eyes)).toEqual([]);
    await leadOn(page.getByRole('button', { name: 'Annullér udsendelsen' }));
    await page.getByText('Udsendelsen er annulleret').waitFor();

    await page.goto(`${address}/offentliggoer`);
    expect(await findFaultsBeside(page, eyes)).toEqual([]);
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
