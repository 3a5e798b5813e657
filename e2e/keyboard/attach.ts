import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { follow, isAt, press, reach, write, type Wanted } from './reach.ts';

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const entry = (page: Page, title: string) =>
  page.locator('.attachment-list > li').filter({ hasText: title });
const titles = (page: Page): Promise<string[]> => page.locator('.attachment-title').allInnerTexts();

/** Opens the window in which files are chosen, by the keyboard, and chooses these. */
async function chooseFiles(
  page: Page,
  key: 'Enter' | 'Space',
  files: readonly ReturnType<typeof file>[],
  ...wanted: Wanted
): Promise<void> {
  await reach(page, ...wanted);
  const opened = page.waitForEvent('filechooser');
  // An answer from the page says that it knows who takes the window.
  await page.evaluate(() => document.readyState);
  await page.keyboard.press(key);
  await (await opened).setFiles([...files]);
}

/** From the sheet of a matter to its attachments. */
export const goToAttachments = (page: Page, title: string): Promise<void> =>
  follow(page, 'link', 'Læg bilag ved, og se dem igennem', `Bilag til »${title}«`);

/** Two files, one with a number that must not stand there; the other one comes first. */
export async function attach(page: Page, cpr: string): Promise<void> {
  const files = [
    file('Notat.txt', `Ejeren er født i marts.\nCPR ${cpr}`),
    file('Kort.txt', 'Kort over stien.\nSkriv til vej@eksempel.dk'),
  ];
  await chooseFiles(page, 'Enter', files, 'field', 'Træk filer hertil, eller vælg dem');
  await expect.poll(() => page.locator('.attachment-findings').count()).toBe(2);
  const note = entry(page, 'Notat');
  expect(await note.innerText()).toMatch(/CPR-nummer[\s\S]*linje 2/);
  expect(await page.content()).not.toContain(cpr);

  const map = entry(page, 'Kort');
  await write(page, 'Begrundelse', 'Det er kommunens egen', map);
  await page.keyboard.press('Enter');
  await map.getByText('Må stå der: Det er kommunens egen').waitFor();
  // Whoever has decided goes on from there, and not from the top of the page.
  await expect.poll(() => map.locator(':focus').count()).toBe(1);

  const before = await titles(page);
  const second = before[1] ?? '';
  const handle = ['button', `${second}: flyt med Alt og piletasterne`] as const;
  await reach(page, ...handle);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titles(page)).toEqual(before.toReversed());
  // Whoever moves it on does not look for it again.
  await expect.poll(() => isAt(page, ...handle)).toBe(true);
}

/** Puts a file without the number in the place of the one that had it. */
export async function replaceNote(page: Page): Promise<void> {
  const note = entry(page, 'Notat');
  await press(page, 'summary', 'Erstat: Notat', note);
  const mended = [file('Notat.txt', 'Ejeren er enig.')];
  await chooseFiles(page, 'Space', mended, 'field', 'Vælg en fil', note);
  await note.getByText('Version 2,').waitFor();
  await note.getByText('CPR-nummer').waitFor({ state: 'detached' });
}
