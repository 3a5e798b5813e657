import type { Page } from 'playwright-core';

/**
 * Adds a meeting in the first committee of the list, as its secretary does, and opens its agenda.
 * @param page of somebody who has signed in as a secretary, with or without JavaScript
 * @param date ISO
 * @returns where the agenda is made
 */
export async function beginAgenda(
  page: Page,
  { origin }: { readonly origin: string },
  date: string,
  place = '',
): Promise<string> {
  await page.goto(`${origin}/arbejdsrum/moeder`);
  await page.getByLabel('Dato').fill(date);
  await page.getByLabel('Klokkeslæt').fill('16:30');
  await page.getByLabel('Sted').fill(place);
  await page.getByRole('button', { name: 'Opret mødet' }).click();
  await page.getByRole('button', { name: 'Åbn dagsordenen' }).click();
  await page.locator('.agenda-lines').waitFor();
  return page.url().split('?')[0] ?? '';
}
