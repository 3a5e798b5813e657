import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { choose, follow, isAt, press, reach, write, type Wanted } from './reach.ts';

/** As Word puts it on the clipboard. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
  <p class=MsoNormal style='color:red'>Stien er <b>400 meter<o:p></o:p></b> lang.</p>
  <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Asfalt</p>
  <p class=MsoNormal>Den åbner til foråret.</p></body></html>`;

/** The text of a section, when the editor has it. */
export async function section(page: Page, name: string): Promise<Locator> {
  const field = page
    .getByRole('textbox', { name, exact: true })
    .and(page.locator('[contenteditable=true]'));
  await field.waitFor();
  return field;
}
export const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^Gemt kl/ })
    .waitFor();

/** Begins a matter. @returns its address */
export async function begin(
  page: Page,
  {
    committee,
    title,
    day,
  }: { committee: string; title: string; day: { typed: string; iso: string } },
): Promise<string> {
  await follow(page, 'link', 'Sager', 'Sager');
  await follow(page, 'link', 'Ny sag', 'Ny sag');
  await choose(page, 'Udvalg', committee);
  await write(page, 'Titel', title);
  await write(page, 'Til mødet den', day.typed);
  expect(await page.getByLabel('Til mødet den').inputValue()).toBe(day.iso);
  await follow(page, 'button', 'Begynd sagen', title);
  return page.url();
}

/** A program beside the house, from which a text is copied with Ctrl+A and Ctrl+C. */
export async function copyFromWord(page: Page): Promise<void> {
  const word = await page.context().newPage();
  await word.setContent('<p>Et dokument</p>');
  await word.evaluate((html) => {
    document.addEventListener('copy', (event) => {
      event.clipboardData?.setData('text/html', html);
      event.preventDefault();
    });
  }, fromWord);
  await word.keyboard.press('Control+A');
  await word.keyboard.press('Control+C');
  await word.close();
  await page.bringToFront();
}

/** Pastes what was copied in Word. */
export async function paste(page: Page, name: string): Promise<Locator> {
  const field = await section(page, name);
  await reach(page, 'textbox', name);
  await page.keyboard.press('Control+V');
  await field.getByText('Den åbner til foråret.').waitFor();
  await expect.poll(() => field.locator('strong').allInnerTexts()).toEqual(['400 meter']);
  expect(await field.locator('li').allInnerTexts()).toEqual(['Asfalt']);
  expect(await field.innerHTML()).not.toMatch(/Mso|mso-|<o:|color:red/);
  return field;
}

/** Puts a reference in where the cursor is, to the first that is found. */
export async function refer(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Alt+R');
  await page.getByRole('combobox', { name: 'Hvad henvises der til?' }).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('[contenteditable=true]:focus a.reference').waitFor();
}

/** On with an arrow until something has the keyboard. */
async function arrow(page: Page, key: string, ...wanted: Wanted) {
  for (let steps = 0; !(await isAt(page, ...wanted)); steps += 1) {
    expect(steps).toBeLessThan(20);
    await page.keyboard.press(key);
  }
}

/** Makes a table by the toolbar, fills it by Tab, takes its last column away, and comes out of it again. */
export async function makeTable(page: Page, field: Locator): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+F10');
  await arrow(page, 'ArrowRight', 'button', 'Tabel');
  await page.keyboard.press('Enter');
  await expect.poll(() => isAt(page, 'menuitem', 'Indsæt en tabel')).toBe(true);
  await page.keyboard.press('Enter');
  await field.and(page.locator(':focus')).locator('table').waitFor();
  const rows = [
    ['Udgift', 'Beløb', 'Konto'],
    ['Anlæg', '2 mio. kr.', '12'],
    ['Drift', '10.000 kr.', '14'],
  ];
  for (const [place, words] of rows.flat().entries()) {
    if (place > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(words);
  }
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Enter');
  await page.locator('[role=menuitem]:focus').waitFor();
  await arrow(page, 'ArrowDown', 'menuitem', 'Slet kolonne');
  await page.keyboard.press('Enter');
  const cells = rows.flatMap((row) => row.slice(0, 2));
  await expect.poll(() => field.locator('tr :is(th, td)').allInnerTexts()).toEqual(cells);
  await field.and(page.locator(':focus')).waitFor();

  await page.getByText('tryk Escape og så Tab').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect.poll(() => field.and(page.locator(':focus')).count()).toBe(0);
  expect(await field.locator('tr').count()).toBe(3);
}

/** What somebody finds beside the line of a personal datum is that it may be hidden from the public. */
export async function hide(page: Page, masked: RegExp): Promise<void> {
  const note = page.locator('.sheet-note').filter({ hasText: masked });
  await note.getByText('Må det stå i teksten?').waitFor();
  await press(page, 'button', 'Skjul for offentligheden', note);
  await note.getByText('Skjules for offentligheden').waitFor();
}

/** Who decides and what is recommended. */
export async function describe(page: Page, committee: string): Promise<void> {
  await write(page, 'Beslutningskompetence', committee);
  await write(page, 'Indstilles af', 'Direktionen');
  await write(page, 'Nyt punkt', 'at stien anlægges');
  await press(page, 'button', 'Gem');
  await page.getByText('Gemt.', { exact: true }).waitFor();
}
