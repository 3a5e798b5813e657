import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';

/** kB on the wire, heads and all, for a page and everything it brings along. */
export type PageBytes = { readonly first: number; readonly after: number };

/**
 * What a browser fetches for each page: on a first visit, with nothing kept, and coming from another page of the site.
 * @param elsewhere the page that the reader comes from
 */
export async function measureBytes(
  origin: string,
  paths: readonly string[],
  elsewhere: string,
): Promise<ReadonlyMap<string, PageBytes>> {
  const browser = await openBrowser();
  try {
    const measured = new Map<string, PageBytes>();
    for (const path of paths) {
      const fresh = await browser.newContext();
      const page = await fresh.newPage();
      const first = await fetched(page, `${origin}${path}`);
      await fresh.close();

      const known = await browser.newContext();
      const second = await known.newPage();
      await fetched(second, `${origin}${elsewhere}`);
      const after = await fetched(second, `${origin}${path}`);
      await known.close();
      measured.set(path, { first, after });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

async function fetched(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url, { waitUntil: 'networkidle' });
  await session.detach();
  return bytes / 1_000;
}
