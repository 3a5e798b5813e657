import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { openBrowser } from './browser.ts';

/**
 * A browser of the test file's own, until the file ends.
 *
 * `const [house, browser] = await Promise.all([aHouse(), aBrowser()]);`
 */
export async function aBrowser(): Promise<Browser> {
  const browser = await openBrowser();
  afterAll(() => browser.close());
  return browser;
}
