import type { Browser, Page } from 'playwright-core';
import { demonstrationPassword, type Demonstration } from '../signed-in.ts';
import type { AHouse } from '../a-house.ts';
import { write } from './reach.ts';

/** A window of somebody's own, signed in by the keyboard. */
export async function enter(
  browser: Browser,
  { origin, printed }: Pick<AHouse, 'origin' | 'printed'>,
  who: Demonstration,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/log-ind`);
  await write(page, /^E-mail/, `${who}@boegelund.example`);
  await write(page, /^Adgangskode/, demonstrationPassword(printed()));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/arbejdsrum`);
  await page.getByRole('link', { name: 'Sager', exact: true }).first().waitFor();
  return page;
}
