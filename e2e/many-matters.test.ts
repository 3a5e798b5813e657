import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { addPaper } from '#application/agenda/add-entry.ts';
import { openAgenda } from '#application/agenda/open-agenda.ts';
import type { MeetingId } from '#domain/ids.ts';
import { agendaStage, titlesOf } from '../test/an-agenda.ts';
import { valueOf } from '../test/an-archive.ts';
import { freshDatabase } from '../test/database.ts';
import { anAccount } from '../test/people.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { comesAlive, leadOn } from './lead-on.ts';
import { signInAs } from './signed-in.ts';

const database = await freshDatabase();
afterAll(database.close);
const { secretary, approved, plan } = await agendaStage(database);
const account = await anAccount(database, { name: 'Sofie Sekretær', role: 'secretary' });
const [house, browser] = await Promise.all([
  aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } }),
  aBrowser(),
]);
const { origin } = house;

async function anAgenda(date: string): Promise<MeetingId> {
  const meeting = await plan(date);
  valueOf(await openAgenda(secretary, { meeting }));
  return meeting;
}
async function opened(meeting: MeetingId, javaScriptEnabled: boolean, width = 1280): Promise<Page> {
  const viewport = { width, height: 900 };
  const visitor = await browser.newContext({ viewport, javaScriptEnabled });
  const page = await visitor.newPage();
  await signInAs(page, origin, account);
  await page.goto(`${origin}/arbejdsrum/moeder/${meeting}`);
  return page;
}
const waiting = (page: Page) => page.locator('[aria-labelledby=waiting] .entry-title');
const tick = (page: Page, title: string) => page.getByLabel(`Vælg: ${title}`, { exact: true });
const lines = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('.agenda-lines .entry-title a').allTextContents()).map((text) => text.trim());

describe('several matters', () => {
  test.each([
    ['with the page’s script, the last ticked by keyboard', true, 1280, '2031-05-14'],
    ['without JavaScript on a narrow screen', false, 375, '2031-06-11'],
  ] as const)('are put on an agenda in one act, %s', async (_, javaScriptEnabled, width, date) => {
    const titles = ['Ny cykelsti', 'Ny legeplads', 'Lys på stierne'].map((one) => `${one} ${date}`);
    for (const title of titles) await approved(title);
    const meeting = await anAgenda(date);
    const page = await opened(meeting, javaScriptEnabled, width);
    const chosen = (await waiting(page).allTextContents())
      .map((text) => text.trim())
      .filter((text) => /^Ny /.test(text) && text.endsWith(date));
    expect(chosen).toHaveLength(2);
    await tick(page, chosen[0] ?? '').check();
    if (javaScriptEnabled) {
      await comesAlive(page);
      await tick(page, chosen[1] ?? '').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
    } else {
      await tick(page, chosen[1] ?? '').check();
      await leadOn(page.getByRole('button', { name: 'Sæt de valgte på' }));
    }
    await page.getByText('2 sager er sat på dagsordenen.', { exact: true }).waitFor();
    await page.waitForLoadState();
    expect(await lines(page)).toEqual(chosen);
    expect(await titlesOf(secretary, meeting)).toEqual(expect.arrayContaining(chosen));
    const left = (await waiting(page).allTextContents()).map((text) => text.trim());
    expect(left).toEqual(expect.arrayContaining([`Lys på stierne ${date}`]));
    expect(left.filter((title) => chosen.includes(title))).toEqual([]);

    const eyes = javaScriptEnabled ? page : await opened(meeting, true, width);
    expect(await findAccessibilityFaults(eyes)).toEqual([]);
    expect(
      await eyes.evaluate('document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0);
  });

  test('of which one was put on meanwhile: the others come on, and that one is named with its reason', async () => {
    const [first, second] = ['Cykelparkering', 'Vejbump'];
    await approved(first);
    const paper = await approved(second);
    const meeting = await anAgenda('2031-08-13');
    const page = await opened(meeting, false);
    await tick(page, first).check();
    await tick(page, second).check();
    valueOf(await addPaper(secretary, { meeting, paper }));
    await leadOn(page.getByRole('button', { name: 'Sæt de valgte på' }));
    await page.getByText('1 sag er sat på dagsordenen.', { exact: true }).waitFor();
    expect(await page.textContent('main [role=status]')).toMatch(
      /Disse kom ikke på:\s*Vejbump: Punktet står allerede på dagsordenen\./,
    );
    expect(await lines(page)).toEqual([second, first]);
  });

  test('that nobody has ticked are not put on, and the page says what to do', async () => {
    await approved('Ny bænk');
    await approved('Nyt skilt');
    const meeting = await anAgenda('2031-09-10');
    const page = await opened(meeting, false);
    await leadOn(page.getByRole('button', { name: 'Sæt de valgte på' }));
    await page.getByText('Sæt kryds ved mindst én sag.').waitFor();
    expect(await lines(page)).toEqual([]);
  });
});
