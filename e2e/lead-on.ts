import type { Locator, Page } from 'playwright-core';

/**
 * Clicks what leads to another page, and waits until the whole of that page is there: without a script everything does, and with
 * one whatever a form sends by itself. Until then the old page may still be read, or the new one by half.
 */
export async function leadOn(target: Locator): Promise<void> {
  const page = target.page();
  // On a page with a script the address is set anew as it comes alive: that tells of no other page.
  await page.evaluate(() => {
    document.documentElement.dataset['left'] = '';
  });
  await target.click();
  await page.locator('html:not([data-left])').waitFor({ state: 'attached' });
  await page.waitForLoadState();
}

/**
 * Until the page's own script has taken over; before that its forms and links lead to whole pages. What tells somebody who does
 * not see of a new page is there from then on.
 */
export const comesAlive = (page: Page): Promise<void> =>
  page.locator('#svelte-announcer').waitFor({ state: 'attached' });
