import { afterAll, describe, expect, test } from 'vitest';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import type { PaperId } from '#domain/ids.ts';
import { aMunicipality } from '../test/a-paper.ts';
import { valueOf } from '../test/an-archive.ts';
import { freshDatabase } from '../test/database.ts';
import { anAccount, contextOfAccount } from '../test/people.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { openSheet, type Sheet } from './open-sheet.ts';

const database = await freshDatabase();
afterAll(database.close);
const { committee } = await aMunicipality(database);
const officer = await anAccount(database, { name: 'Sanne Sagsbehandler', role: 'case-officer' });
const { body } = officer;
const colleague = await anAccount(database, { name: 'Kurt Kollega', role: 'case-officer' });
const context = await contextOfAccount(database, officer);
const { paperSettings } = storesOn(database.db);
const [house, browser] = await Promise.all([
  aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } }),
  aBrowser(),
]);
const { origin } = house;

async function aNewPaper(): Promise<PaperId> {
  const wanted = { committee, title: 'Cykelsti langs åen', wantedFor: null, caseNumber: null };
  return valueOf(await beginPaper(context, wanted));
}
const aSheet = async (width = 1280, who = officer, known?: PaperId): Promise<Sheet> =>
  openSheet(browser, origin, known ?? (await aNewPaper()), who, width);
const tool = ({ page }: Sheet, name: string) =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true });

describe('the toolbar of a sheet', () => {
  test('waits for a section, and acts on the one that the cursor is in', async () => {
    const sheet = await aSheet();
    const { page, field } = sheet;
    expect(await tool(sheet, 'Fed').getAttribute('aria-disabled')).toBe('true');
    await field('presentation').click();
    await tool(sheet, 'Fed').click();
    await page.keyboard.type('Fremhævet');
    await field('summary').click();
    expect(await tool(sheet, 'Fed').getAttribute('aria-pressed')).toBe('false');
    expect(await page.getByRole('toolbar').getAttribute('aria-label')).toBe(
      'Værktøjer til »Resumé«',
    );
    await tool(sheet, 'Punktopstilling').click();
    await page.keyboard.type('Et punkt');
    expect(await field('presentation').locator('strong').allInnerTexts()).toEqual(['Fremhævet']);
    expect(await field('summary').locator('li').allInnerTexts()).toEqual(['Et punkt']);
    await sheet.visitor.close();
  });

  test('makes a table, and rows in it, by the keyboard alone', async () => {
    const sheet = await aSheet();
    const { page, field } = sheet;
    await field('summary').focus();
    await page.keyboard.press('Alt+F10');
    for (let n = 0; n < 6; n += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Indsæt en tabel' }).press('Enter');
    await field('summary').locator('table').waitFor();
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Række under' }).press('Enter');
    expect(await field('summary').locator('tr').count()).toBe(4);
    await sheet.visitor.close();
  });

  test.each([375, 1280])('stays in sight and never covers the cursor, at %d px', async (width) => {
    const sheet = await aSheet(width);
    const { page, field } = sheet;
    await field('assessment').click();
    for (let n = 0; n < 25; n += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('nederst');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('øverst');
    const bar = await page.locator('.sheet-bar').boundingBox();
    const line = await field('assessment').locator('p').first().boundingBox();
    expect(bar?.y).toBeGreaterThanOrEqual(0);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThan(line?.y ?? 0);
    expect(bar?.height).toBeLessThan(100);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await sheet.visitor.close();
  });
});

describe('standard phrases', () => {
  test('are put in where the cursor stands; those of another committee are not offered', async () => {
    const phrase = (title: string, text: string, committees: 'all' | (typeof committee)[]) =>
      paperSettings.savePhrase(body, { id: crypto.randomUUID(), title, text, committees });
    await phrase('Ingen økonomi', 'Sagen har ingen økonomiske konsekvenser.', 'all');
    await phrase('Høring', 'Høring:\n\n- ældrerådet\n- handicaprådet', [committee]);
    const other = storesOn(database.db).newId<'Organization'>();
    await phrase('Kun for andre', 'Ikke her.', [other]);
    const sheet = await aSheet();
    const { page, field } = sheet;
    await field('summary').click();
    await page.keyboard.type('Kort sagt: ');
    await tool(sheet, 'Standardtekst').click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      expect.stringContaining('Høring'),
      expect.stringContaining('Ingen økonomi'),
    ]);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('i');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Slut.');
    expect(await field('summary').innerText()).toBe(
      'Kort sagt: Sagen har ingen økonomiske konsekvenser. Slut.',
    );
    await field('presentation').click();
    await tool(sheet, 'Standardtekst').click();
    await page.getByRole('menuitem', { name: 'Høring' }).click();
    expect(await field('presentation').locator('li').allInnerTexts()).toEqual([
      'ældrerådet',
      'handicaprådet',
    ]);
    await sheet.visitor.close();
  });
});

describe('two who write in a matter', () => {
  test('see each other by name, in which section the other is, and when the other leaves', async () => {
    const paper = await aNewPaper();
    const mine = await aSheet(1280, officer, paper);
    const theirs = await aSheet(375, colleague, paper);
    const seen = (sheet: Sheet) => () => sheet.page.locator('.others-here').allInnerTexts();
    await expect.poll(seen(mine)).toEqual(['Kurt Kollega har også sagen åben']);
    await expect.poll(seen(theirs)).toEqual(['Sanne Sagsbehandler har også sagen åben']);
    await theirs.field('presentation').click();
    await expect.poll(seen(mine)).toEqual(['Kurt Kollega er i »Sagsfremstilling«']);
    expect(await mine.page.locator('.editor-others').allInnerTexts()).toEqual([
      'Kurt Kollega skriver her',
    ]);
    expect(await findAccessibilityFaults(mine.page)).toEqual([]);
    expect(await findAccessibilityFaults(theirs.page)).toEqual([]);
    await theirs.visitor.close();
    await expect.poll(seen(mine), { timeout: 15_000 }).toEqual([]);
    await mine.visitor.close();
  });
});

describe('the at-points of the recommendation', () => {
  const points = ({ page }: Sheet) =>
    page
      .locator('.point textarea')
      .evaluateAll((fields: HTMLTextAreaElement[]) =>
        fields.map(({ value }) => value).filter((value) => value !== ''),
      );

  test.each([375, 1280])(
    'are written, moved and removed by the keyboard alone, and saved, at %d px',
    async (width) => {
      const paper = await aNewPaper();
      const sheet = await aSheet(width, officer, paper);
      const { page } = sheet;
      await page.focus('#felt-nyt-punkt');
      await page.keyboard.type('at stien anlægges');
      await page.keyboard.press('Enter');
      await page.keyboard.type('at den lyser');
      await page.keyboard.press('Alt+ArrowUp');
      await expect.poll(() => points(sheet)).toEqual(['at den lyser', 'at stien anlægges']);
      await page.keyboard.press('End');
      await page.keyboard.type(' om natten');
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Fjern punkt 2' }).press('Enter');
      await page.fill('#felt-indstiller', 'Direktionen');
      await page.fill('#felt-kompetence', 'Byrådet');
      await page.locator('.save-state', { hasText: /^Gemt/ }).waitFor();
      await expect
        .poll(async () => {
          const row = await context.stores.papers.find(paper);
          return { ...row?.recommendation, competence: row?.competence };
        })
        .toEqual({ by: 'Direktionen', points: ['at den lyser om natten'], competence: 'Byrådet' });
      await sheet.visitor.close();
    },
  );

  test('written by two at once, one of them away: every word is there, in the order that was made', async () => {
    const paper = await aNewPaper();
    const mine = await aSheet(1280, officer, paper);
    await mine.page.fill('#felt-nyt-punkt', 'at stien anlægges');
    await mine.page.keyboard.press('Enter');
    await mine.page.keyboard.type('at den lyser');
    const theirs = await aSheet(1280, colleague, paper);
    await expect.poll(() => points(theirs)).toEqual(['at stien anlægges', 'at den lyser']);
    await theirs.visitor.setOffline(true);
    await theirs.page.focus('#felt-punkt-2');
    await theirs.page.keyboard.press('End');
    await theirs.page.keyboard.type(' om natten');
    await mine.page.getByRole('button', { name: 'Flyt punkt 2 op' }).click();
    await mine.page.getByRole('button', { name: 'Fjern punkt 1' }).click();
    await expect.poll(() => points(mine)).toEqual(['at stien anlægges']);
    await theirs.visitor.setOffline(false);
    for (const sheet of [mine, theirs])
      await expect
        .poll(() => points(sheet), { timeout: 60_000 })
        .toEqual([' om natten', 'at stien anlægges']);
    await Promise.all([mine, theirs].map(({ visitor }) => visitor.close()));
  });

  test('what is typed in the fields before the page has got its script is saved', async () => {
    const paper = await aNewPaper();
    const sheet = await aSheet(1280, officer, paper);
    const { page } = sheet;
    const script = Promise.withResolvers<undefined>();
    await page.route(/\.js$/, async (route) => {
      await script.promise;
      await route.continue();
    });
    await page.goto(page.url(), { waitUntil: 'commit' });
    await page.locator('#felt-nyt-punkt').fill('at stien anlægges');
    await page.locator('#felt-indstiller').fill('Direktionen');
    script.resolve(undefined);
    await expect
      .poll(async () => (await context.stores.papers.find(paper))?.recommendation)
      .toEqual({ by: 'Direktionen', points: ['at stien anlægges'] });
    await page.unrouteAll();
    await sheet.visitor.close();
  });

  test('the title is saved when one leaves the field, and the cursor stays where it is', async () => {
    const paper = await aNewPaper();
    const sheet = await aSheet(1280, officer, paper);
    const { page } = sheet;
    await page.fill('#felt-titel', 'Sti langs åen');
    await page.focus('#felt-indstiller');
    await expect
      .poll(async () => (await context.stores.papers.find(paper))?.title)
      .toBe('Sti langs åen');
    await page.getByRole('heading', { level: 1, name: 'Sti langs åen' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('felt-indstiller');
    await sheet.visitor.close();
  });
});

describe('what looks like personal data', () => {
  test.each([375, 1280])(
    'stands beside its line, masked, and is decided there, at %d px',
    async (width) => {
      const sheet = await aSheet(width);
      const { page, field } = sheet;
      await field('presentation').click();
      for (let n = 0; n < 12; n += 1) {
        await page.keyboard.type(`Linje ${n}.`);
        await page.keyboard.press('Enter');
      }
      await page.keyboard.type('Ejeren har CPR-nummer 070761-4285.');
      const note = page.locator('.sheet-note', { hasText: 'CPR-nummer' });
      await note.waitFor();
      expect(await note.innerText()).not.toContain('4285');
      expect(await page.locator('.sheet-margin').innerText()).not.toContain('4285');
      const words = await field('presentation').locator('.finding').boundingBox();
      const place = await note.boundingBox();
      const under = await field('presentation').boundingBox();
      if (width === 1280) {
        expect(Math.abs((place?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(30);
        expect(place?.x).toBeGreaterThan((under?.x ?? 0) + (under?.width ?? 0));
      } else expect(place?.y).toBeGreaterThanOrEqual((under?.y ?? 0) + (under?.height ?? 0));
      await page.getByRole('link', { name: /^CPR-nummer/ }).click();
      expect(new URL(page.url()).hash).toBe(`#${(await note.getAttribute('id')) ?? ''}`);
      expect(await findAccessibilityFaults(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
      await note.getByText('Må stå', { exact: true }).first().click();
      await note.getByLabel('Hvorfor må det stå?').fill('Ejeren har bedt om det');
      await note.getByRole('button', { name: 'Må stå' }).click();
      await page.locator('.sheet-note', { hasText: 'Må stå' }).waitFor();
      await field('presentation').waitFor();
      expect(await field('presentation').locator('.finding').count()).toBe(0);
      await sheet.visitor.close();
    },
  );
});
