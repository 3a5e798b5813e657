import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Account } from '#application/access/account-store.ts';
import type { PaperId } from '#domain/ids.ts';
import { signInAs } from './signed-in.ts';

/** The sheet of a matter, in a window of somebody's own. */
export type Sheet = {
  readonly visitor: BrowserContext;
  readonly page: Page;
  /** The text of a section, when the editor has it. */
  readonly field: (section: string) => Locator;
};

/** Opens a matter in somebody's name; what the page asks them before it leaves is answered with yes. */
export async function openSheet(
  browser: Browser,
  origin: string,
  paper: PaperId,
  who: Pick<Account, 'email'>,
  width = 1280,
): Promise<Sheet> {
  const visitor = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await visitor.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await signInAs(page, origin, who);
  await page.goto(`${origin}/arbejdsrum/sager/${paper}`);
  const field = (section: string) => page.locator(`#felt-afsnit-${section}[contenteditable=true]`);
  await field('summary').waitFor();
  return { visitor, page, field };
}
