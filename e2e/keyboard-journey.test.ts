import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { demonstrationPassword, type Demonstration } from './signed-in.ts';

/*
 * The whole way by the keyboard alone: nothing is clicked or focused by a script. Wherever the keyboard stands can be seen, and it
 * comes away from everywhere.
 */
const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

type Place = { readonly name: string; readonly isSeen: boolean; readonly where: number };

/** What has the keyboard, by its accessible name as far as a page gives it, and whether that can be seen. */
const here = (page: Page): Promise<Place> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body)
      return { name: '', isSeen: true, where: -1 };
    const labels = 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : [];
    const labelled = (at.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .flatMap((id) => document.getElementById(id) ?? []);
    const name =
      at.getAttribute('aria-label') ??
      ([...labelled, ...labels].map((one) => one.textContent ?? '').join(' ') || at.textContent);
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    const { width, height } = at.getBoundingClientRect();
    return {
      name: name.replaceAll(/\s+/g, ' ').trim(),
      isSeen: (isOutlined || boxShadow !== 'none') && width > 0 && height > 0,
      where: [...document.querySelectorAll('*')].indexOf(at),
    };
  });

/** Goes on with Tab until what is wanted has the keyboard; a trap, or a place that cannot be seen, is a fault. */
async function reach(page: Page, name: string | RegExp, back = false): Promise<void> {
  const passed: string[] = [];
  let last: Place | undefined;
  let times = 0;
  for (let steps = 0; steps < 400; steps += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const place = await here(page);
    if (place.where !== -1) {
      expect([place.name, place.isSeen]).toEqual([place.name, true]);
      // A field for a date or a time has a few places inside it.
      times = last?.where === place.where ? times + 1 : 0;
      if (times > 5) throw new Error(`the keyboard is held at ${place.name}`);
    }
    if (typeof name === 'string' ? place.name === name : name.test(place.name)) return;
    passed.push(place.name);
    last = place;
  }
  throw new Error(`${String(name)} is not reached; passed ${passed.slice(0, 80).join(' | ')}`);
}
/** Goes to it, and presses Enter; the page that comes is waited for by its heading. */
async function follow(page: Page, name: string | RegExp, heading: string | RegExp): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
}
async function write(page: Page, name: string | RegExp, words: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.type(words);
}

async function as(who: Demonstration): Promise<Page> {
  const context = await browser.newContext();
  // Beside other tests what is waited for comes, but not at once.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  await page.goto(`${house.origin}/log-ind`);
  await write(page, /^E-mail/, `${who}@boegelund.example`);
  await write(page, /^Adgangskode/, demonstrationPassword(house.printed()));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${house.origin}/arbejdsrum`);
  return page;
}
const stands = (page: Page, status: string): Promise<void> =>
  page.getByText(`Trin: ${status}`, { exact: true }).waitFor();
const day = { typed: '05142031', shown: '2031-05-14' };
const title = 'Tastaturets cykelsti';

test('a matter is begun, written, approved, put on an agenda, ordered and published without a mouse', async () => {
  const officer = await as('sagsbehandler');
  await follow(officer, 'Sager', 'Sager');
  await follow(officer, 'Ny sag', 'Ny sag');
  await reach(officer, 'Udvalg');
  await officer.keyboard.type('Udvalget for Job');
  await write(officer, 'Titel', title);
  await reach(officer, 'Til mødet den');
  await officer.keyboard.type(day.typed);
  expect(await officer.getByLabel('Til mødet den').inputValue()).toBe(day.shown);
  await follow(officer, 'Begynd sagen', title);
  const paper = officer.url();
  for (const [section, words] of [
    ['Resumé', 'Der anlægges en cykelsti.'],
    ['Sagsfremstilling', 'Stien er 400 meter lang.'],
  ] as const) {
    const field = officer.getByRole('textbox', { name: section, exact: true });
    await field.and(officer.locator('[contenteditable=true]')).waitFor();
    await write(officer, section, words);
    expect(await field.innerText()).toBe(words);
  }
  await officer
    .getByRole('status')
    .filter({ hasText: /^Gemt kl/ })
    .waitFor();
  await write(officer, 'Indstilles af', 'Direktionen');
  await write(officer, 'Nyt punkt', 'at stien anlægges');
  await officer.keyboard.press('Home');
  await reach(officer, 'Beslutningskompetence', await isBefore(officer, 'Beslutningskompetence'));
  await officer.keyboard.type('Kommunalbestyrelsen');
  await reach(officer, 'Gem');
  await officer.keyboard.press('Enter');
  await officer.getByText('Gemt.', { exact: true }).waitFor();
  await reach(officer, 'Send til godkendelse', true);
  await officer.keyboard.press('Enter');
  await stands(officer, 'Til godkendelse');

  for (const who of ['leder', 'direktoer'] as const) {
    const approver = await as(who);
    await follow(approver, new RegExp(`^${title}`), title);
    expect(approver.url()).toBe(paper);
    await reach(approver, 'Godkend');
    await approver.keyboard.press('Enter');
    await stands(approver, who === 'leder' ? 'Til godkendelse' : 'Godkendt til dagsorden');
  }

  const secretary = await as('sekretaer');
  await follow(secretary, 'Møder', 'Møder');
  await reach(secretary, 'Udvalg');
  await secretary.keyboard.type('Udvalget for Job');
  await reach(secretary, 'Dato');
  await secretary.keyboard.type(day.typed);
  await reach(secretary, 'Klokkeslæt');
  await secretary.keyboard.type('0430PM');
  await write(secretary, 'Sted', 'Mødelokale 2');
  await follow(secretary, 'Opret mødet', /^Dagsorden:/);
  await reach(secretary, 'Åbn dagsordenen');
  await secretary.keyboard.press('Enter');
  await secretary.getByRole('heading', { name: 'Punkter' }).waitFor();
  const lines = secretary.locator('.agenda-lines .entry-title');
  await reach(secretary, `Sæt på: ${title}`);
  await secretary.keyboard.press('Enter');
  await lines.filter({ hasText: title }).waitFor();
  expect(await lines.filter({ hasText: title }).innerText()).toBe(`3 ${title}`);
  await reach(secretary, `Flyt »${title}« op`);
  await secretary.keyboard.press('Alt+ArrowUp');
  await lines.filter({ hasText: `2 ${title}` }).waitFor();
  await follow(secretary, 'Offentliggør …', 'Offentliggør dagsordenen');
  await reach(secretary, 'Offentliggør dagsordenen');
  await secretary.keyboard.press('Enter');
  await secretary.getByText('Dagsordenen er offentliggjort.').waitFor();
  await follow(secretary, 'Se den offentlige side', /Job, Uddannelse og Integration/);
  expect(await secretary.textContent('main')).toContain(title);
}, 600_000);

/** Whether what is named stands above where the keyboard is. */
const isBefore = (page: Page, label: string): Promise<boolean> =>
  page.getByLabel(label, { exact: true }).evaluate((field) => {
    const at = document.activeElement;
    return (
      at !== null && (field.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    );
  });
