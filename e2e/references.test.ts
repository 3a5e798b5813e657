import { sql } from 'kysely';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { addMeeting } from '#application/agenda/add-meeting.ts';
import { addPaper } from '#application/agenda/add-entry.ts';
import { openAgenda } from '#application/agenda/open-agenda.ts';
import { beginPaper } from '#application/paper/begin-paper.ts';
import type { Account } from '#application/access/account-store.ts';
import type { PaperId } from '#domain/ids.ts';
import { aMunicipality } from '../test/a-paper.ts';
import { valueOf } from '../test/an-archive.ts';
import { freshDatabase } from '../test/database.ts';
import { anAccount, contextOfAccount } from '../test/people.ts';
import { publishMunicipality } from '../test/published-municipality.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { openSheet } from './open-sheet.ts';
import { cookieOf, signInAs } from './signed-in.ts';
import { untilIndexed } from './until-indexed.ts';

const database = await freshDatabase();
afterAll(database.close);
await publishMunicipality(database.db, '2031-01-15');
const { committee } = await aMunicipality(database);
const officer = await anAccount(database, { name: 'Sanne Sagsbehandler', role: 'case-officer' });
const colleague = await anAccount(database, { name: 'Kurt Kollega', role: 'case-officer' });
const secretary = await anAccount(database, { name: 'Sofie Sekretær', role: 'secretary' });
const auditor = await anAccount(database, { name: 'Rikke Revisor', role: 'auditor' });
const nobody = await anAccount(database, { name: 'Niels Nyansat' });
const context = await contextOfAccount(database, officer);
const [house, browser] = await Promise.all([
  aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } }),
  aBrowser(),
]);
const { origin } = house;
await untilIndexed(origin);

const item = '/moeder/2026-03-11-teknik-klima/punkter/3';

async function aNewPaper(): Promise<PaperId> {
  const wanted = { committee, title: 'Status for stierne', wantedFor: null, caseNumber: null };
  return valueOf(await beginPaper(context, wanted));
}
async function aSheet(paper: PaperId, width = 1280, who: Account = officer) {
  const sheet = await openSheet(browser, origin, paper, who, width);
  return { ...sheet, summary: sheet.field('summary') };
}
const options = (page: Page) => page.locator('.reference-option').allInnerTexts();
/** The cursor is back in the text, where a reference stands or is to stand. */
const isWrittenIn = (page: Page, field = page.locator('[contenteditable=true]:has(a.reference)')) =>
  field.and(page.locator(':focus')).waitFor();
const isSaved = (page: Page) => page.locator('.save-state', { hasText: /^Gemt/ }).waitFor();

describe('a reference', () => {
  test.each([375, 1280])(
    'is found by typing, chosen with the keyboard, opened, reworded and taken out, at %d px',
    async (width) => {
      const { visitor, page, summary } = await aSheet(await aNewPaper(), width);
      await summary.click();
      await page.keyboard.type('Se ');
      await page.keyboard.press('Control+Alt+R');
      const field = page.getByRole('combobox', { name: 'Hvad henvises der til?' });
      await field.waitFor();
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await page.keyboard.type('cykelsti');
      await page.getByRole('option').first().waitFor();
      await expect
        .poll(async () => (await options(page))[0])
        .toMatch(
          /^Cykelsti langs åen mellem .*\s+Sag 26-000412 · Udvalget for Teknik & Klima · 15\. januar 2031$/,
        );
      await page.getByRole('group', { name: 'Beslutninger' }).waitFor();
      await expect.poll(() => field.getAttribute('aria-activedescendant')).not.toBeNull();
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await isWrittenIn(page);
      await page.keyboard.type(' igen.');
      const reference = summary.locator('a.reference');
      await expect.poll(() => summary.innerText()).toMatch(/^Se Cykelsti .* igen\.$/);
      expect(await reference.innerText()).toMatch(/^Cykelsti langs åen .* \(sag 26-000412\)$/);

      await reference.click();
      const chosen = page.getByRole('group', { name: 'Henvisning', exact: true });
      await chosen.waitFor();
      expect(await findAccessibilityFaults(page)).toEqual([]);
      expect(page.url()).toContain('/arbejdsrum/sager/');
      await page.keyboard.press('Control+Alt+R');
      await page.locator('a[href="/sager/26-000412-cykelsti-langs-aaen"]:focus').waitFor();
      await chosen.getByLabel('Ordene i teksten').fill('sagen om stien');
      await page.keyboard.press('Enter');
      await expect.poll(() => summary.innerText()).toBe('Se sagen om stien igen.');
      await reference.click();
      await chosen.getByRole('button', { name: 'Fjern henvisningen' }).press('Enter');
      await expect.poll(() => reference.count()).toBe(0);
      expect(await summary.innerText()).toBe('Se sagen om stien igen.');

      await isWrittenIn(page, summary);
      await page.keyboard.press('Control+Alt+R');
      await field.and(page.locator(':focus')).waitFor();
      await page.keyboard.type('findesslettsikke');
      await page.getByText('Intet fundet for »findesslettsikke«').waitFor();
      await field.fill(`${origin}${item}`);
      await page.getByRole('group', { name: 'Punkter' }).waitFor();
      await field.fill('veteran');
      await page.getByRole('group', { name: 'Offentliggjorte bilag' }).waitFor();
      await field.fill('https://eksempel.dk/sager/1');
      await page.getByText('Adressen fører til et andet websted.').waitFor();
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.evaluate('document.activeElement?.id'))
        .toBe('felt-afsnit-summary');
      await visitor.close();
    },
  );

  test('is saved, read by a colleague, and a link in what the public will see', async () => {
    const paper = await aNewPaper();
    const mine = await aSheet(paper);
    await mine.summary.click();
    await mine.page.keyboard.type('Besluttet: ');
    await mine.page.keyboard.press('Control+Alt+R');
    await mine.page.locator('[role=combobox]:focus').waitFor();
    await mine.page.keyboard.type(`${origin}${item}`);
    await mine.page.getByRole('group', { name: 'Punkter' }).waitFor();
    await mine.page.getByRole('option').first().click();
    await mine.summary.locator('a.reference').waitFor();
    await isSaved(mine.page);
    await mine.visitor.close();
    const theirs = await aSheet(paper, 1280, colleague);
    const words = await theirs.summary.locator('a.reference').innerText();
    expect(words).toMatch(/ \(Udvalget for Teknik & Klima den 11\. marts 2026\)$/);
    await theirs.visitor.close();

    await sql`update paper set status = 'approved', step = null where id = ${paper}`.execute(
      database.db,
    );
    const by = await contextOfAccount(database, secretary);
    const wanted = { committee, date: '2031-05-14', time: '16:30', ends: null, place: 'Salen' };
    const { meeting } = valueOf(await addMeeting(by, { ...wanted, kind: 'ordinary' }));
    valueOf(await openAgenda(by, { meeting }));
    valueOf(await addPaper(by, { meeting, paper }));
    const visitor = await browser.newContext();
    const page = await visitor.newPage();
    await signInAs(page, origin, secretary);
    await page.goto(`${origin}/arbejdsrum/moeder/${meeting}/forhaandsvisning`);
    const link = page.getByRole('link', { name: words });
    expect(await link.getAttribute('href')).toBe(item);
    await link.click();
    await page.waitForURL(`${origin}${item}`);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await visitor.close();
  });

  test('goes along where its sentence is copied to, also in another matter; a link of the public page stays a link', async () => {
    const [from, to] = [await aNewPaper(), await aNewPaper()];
    const { visitor, page, summary } = await aSheet(from);
    await visitor.grantPermissions(['clipboard-read', 'clipboard-write']);
    await summary.click();
    await page.keyboard.type('Jf. ');
    await page.keyboard.press('Control+Alt+R');
    await page.locator('[role=combobox]:focus').waitFor();
    await page.keyboard.type(`${origin}${item}`);
    await page.getByRole('group', { name: 'Punkter' }).waitFor();
    await page.getByRole('option').first().click();
    await isWrittenIn(page);
    await page.keyboard.type(' om stien.');
    await expect.poll(() => summary.innerText()).toMatch(/ om stien\.$/);
    const words = await summary.innerText();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    const shown = (field: Locator) =>
      field
        .locator('a')
        .evaluateAll((links) =>
          links.map((one) => [one.getAttribute('data-reference'), one.getAttribute('href')]),
        );

    const another = page.locator('#felt-afsnit-presentation[contenteditable=true]');
    await another.click();
    await page.keyboard.press('Control+V');
    const pasted = (field: Locator) => async () => [await field.innerText(), await shown(field)];
    await expect.poll(pasted(another)).toEqual([words, [['item', item]]]);
    await isSaved(page);
    await page.goto(`${origin}/arbejdsrum/sager/${to}`);
    await summary.waitFor();
    await summary.click();
    await page.keyboard.press('Control+V');
    await expect.poll(pasted(summary)).toEqual([words, [['item', item]]]);

    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    const reading = await visitor.newPage();
    await reading.goto(`${origin}${item}`);
    await reading.evaluate(`{
      const link = document.querySelector('main a[href^="/sager/"]');
      getSelection().selectAllChildren(link.parentElement);
    }`);
    await reading.keyboard.press('Control+C');
    await reading.close();
    await page.bringToFront();
    await page.keyboard.press('Control+V');
    const leading = async () =>
      (await shown(summary)).map(([, at]) => at).find((at) => at?.startsWith('/sager/'));
    await expect.poll(leading).toMatch(/^\/sager\/[a-z0-9-]+$/);
    const href = await leading();
    await isSaved(page);
    await page.reload();
    await summary.waitFor();
    await expect.poll(leading).toBe(href);
    await visitor.close();
  });

  test('to an attachment of another matter loses its name on the way', async () => {
    const [from, to] = [await aNewPaper(), await aNewPaper()];
    const file = crypto.randomUUID();
    const { visitor, page, summary } = await aSheet(to);
    await summary.click();
    const href = `/arbejdsrum/sager/${from}/bilag/hent/${file}`;
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/html', '<p data-pm-slice="1 1 []">Se <a data-reference="document" href="${href}">Kanariefugl</a>.</p>');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);
    await expect.poll(() => summary.innerText()).toBe('Se et bilag.');
    await isSaved(page);
    await visitor.close();
    const theirs = await aSheet(to, 1280, colleague);
    await expect.poll(() => theirs.summary.innerText()).toBe('Se et bilag.');
    await theirs.visitor.close();
  });

  test('is looked for by those who write the matter, and by nobody else', async () => {
    const paper = await aNewPaper();
    const address = `${origin}/arbejdsrum/sager/${paper}/henvisninger?q=cykelsti`;
    const asked = async (who: Account | null): Promise<number> => {
      const cookie = who === null ? '' : await cookieOf(origin, who.email);
      const headers = { accept: 'application/json', cookie };
      return (await fetch(address, { headers, redirect: 'manual' })).status;
    };
    expect([await asked(officer), await asked(colleague)]).toEqual([200, 200]);
    expect([await asked(auditor), await asked(nobody)]).toEqual([403, 404]);
    expect(await asked(null)).toBe(401);
  });
});
