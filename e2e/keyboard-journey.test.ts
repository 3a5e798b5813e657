import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { attach, goToAttachments, replaceNote } from './keyboard/attach.ts';
import { addClosed, addLate, openAgenda, publish, putOn } from './keyboard/make-agenda.ts';
import { follow, goRound, press, reach, write } from './keyboard/reach.ts';
import { enter } from './keyboard/sign-in.ts';
import * as matter from './keyboard/write-matter.ts';
import type { Demonstration } from './signed-in.ts';
import { untilIndexed } from './until-indexed.ts';

/*
 * The whole way by the keyboard alone: nothing is clicked, filled or focused by a script. Wherever the keyboard stands can be
 * seen, and it comes away from everywhere.
 */
const [house, browser] = await Promise.all([aHouse(), aBrowser()]);
await untilIndexed(house.origin);

const committee = 'Udvalget for Job';
const day = { typed: '05142031', iso: '2031-05-14' };
const title = 'Tastaturets cykelsti';
const closed = 'Samtale om en ansat';
const late = 'Ansøgning om tilskud';

const as = (who: Demonstration): Promise<Page> => enter(browser, house, who);
async function stands(page: Page, status: string): Promise<void> {
  await page.getByText(`Trin: ${status}`, { exact: true }).waitFor();
  await page.waitForLoadState();
}
const openMatter = (page: Page): Promise<void> =>
  follow(page, 'link', new RegExp(`^${title}`), title);
async function submit(page: Page): Promise<void> {
  await press(page, 'button', 'Send til godkendelse');
  await stands(page, 'Til godkendelse');
}
async function approve(page: Page): Promise<void> {
  await openMatter(page);
  await press(page, 'button', 'Godkend');
}
async function readNotice(page: Page, name: string): Promise<void> {
  await follow(page, 'link', /^Beskeder/, 'Beskeder');
  await follow(page, 'link', name, /^Dagsorden for/);
}

test('a matter goes from its first line to a supplement that a member reads, without a mouse', async () => {
  const officer = await as('sagsbehandler');
  await matter.begin(officer, { committee, title, day });
  const summary = await matter.section(officer, 'Resumé');
  await write(officer, 'Resumé', 'Der anlægges en sti. Skriv til ole@eksempel.dk, og se ');
  await matter.refer(officer, 'udvalg');
  await officer.keyboard.type(' først.');
  await expect.poll(() => summary.innerText()).toMatch(/, og se .+ først\.$/);
  expect(await summary.locator('a.reference').count()).toBe(1);
  await matter.copyFromWord(officer);
  const presentation = await matter.paste(officer, 'Sagsfremstilling');
  await matter.makeTable(officer, presentation);
  await matter.saved(officer);
  await officer.getByText('Må det stå i teksten?').waitFor();
  // A moment after the last word it is looked up what the matter lacks, and what it lacks no more is gone.
  await officer
    .getByRole('link', { name: 'Afsnittet »Sagsfremstilling« er tomt.' })
    .waitFor({ state: 'detached' });
  await goRound(officer);
  expect(await presentation.locator('tr').count()).toBe(3);
  await matter.hide(officer, /E-mailadresse/);
  await matter.section(officer, 'Resumé');
  await matter.describe(officer, committee);
  await goToAttachments(officer, title);
  await attach(officer, '070761-4285');
  await goRound(officer);
  await follow(officer, 'link', 'Tilbage til sagen', title);
  await submit(officer);

  const manager = await as('leder');
  await openMatter(manager);
  await press(manager, 'summary', 'Send tilbage');
  await write(manager, 'Hvad skal rettes?', 'Notatet har et CPR-nummer');
  await press(manager, 'button', 'Send tilbage');
  await stands(manager, 'Sendt tilbage');

  await follow(officer, 'link', 'Sager', 'Sager');
  await openMatter(officer);
  await officer.getByText('Notatet har et CPR-nummer').first().waitFor();
  await goToAttachments(officer, title);
  await replaceNote(officer);
  await follow(officer, 'link', 'Tilbage til sagen', title);
  await submit(officer);
  await follow(manager, 'link', 'Sager', 'Sager');
  await approve(manager);
  await manager.locator('[aria-current=step]', { hasText: 'Direktør' }).waitFor();
  const director = await as('direktoer');
  await approve(director);
  await stands(director, 'Godkendt til dagsorden');

  const secretary = await as('sekretaer');
  await openAgenda(secretary, committee, day.typed);
  await putOn(secretary, title);
  await addClosed(secretary, closed);
  await goRound(secretary);
  await publish(secretary, 'Offentliggør dagsordenen');

  const member = await as('medlem');
  await readNotice(member, 'Dagsordenen er sendt ud');
  await member.getByRole('heading', { name: closed }).waitFor();
  await press(member, 'button', 'Markér som læst');
  await member.getByText('Markeret som læst.').waitFor();

  await addLate(secretary, late);
  await publish(secretary, 'Offentliggør tillæg 1');
  await readNotice(member, 'Et tillæg til dagsordenen er sendt ud');
  await readOn(member);
  await goRound(member);

  await follow(secretary, 'link', 'Se den offentlige side', /Job, Uddannelse og Integration/);
  await secretary.waitForURL(({ pathname }) => pathname.startsWith('/moeder/'));
  const told = (await secretary.textContent('main')) ?? '';
  expect([title, late, closed].map((words) => told.includes(words))).toEqual([true, true, false]);
  await goRound(secretary);
}, 900_000);

/** From what is new to its item, and on from there: the keyboard goes along with what is read. */
async function readOn(page: Page): Promise<void> {
  const changes = page.getByRole('region', { name: /^Ændret, siden du læste den/ });
  await changes.waitFor();
  expect(await changes.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(new RegExp(`${late}\\s+Nyt punkt, påført`)),
  ]);
  await press(page, 'link', new RegExp(late), changes);
  const item = page.locator('article.item:target');
  expect(await item.getByRole('heading', { level: 2 }).innerText()).toBe(late);
  for (const way of ['Forrige punkt', 'Næste punkt']) {
    const before = await item.getAttribute('id');
    await reach(page, 'link', way, item);
    await page.keyboard.press('Enter');
    await expect.poll(() => item.getAttribute('id')).not.toBe(before);
    await page.keyboard.press('Tab');
    await expect.poll(() => item.locator(':focus').count()).toBe(1);
    await page.keyboard.press('Shift+Tab');
  }
  expect(await item.getByRole('heading', { level: 2 }).innerText()).toBe(late);
}
