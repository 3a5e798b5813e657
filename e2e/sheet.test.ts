import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import type { PaperId } from '#domain/ids.ts';
import { aMunicipality } from '../test/a-paper.ts';
import { valueOf } from '../test/an-archive.ts';
import { freshDatabase } from '../test/database.ts';
import { anAccount, contextOfAccount } from '../test/people.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { openBrowser } from './browser.ts';
import { startHouse, temporaryFolder } from './house.ts';
import { signInAs } from './signed-in.ts';

const database = await freshDatabase();
const { committee } = await aMunicipality(database);
const officer = await anAccount(database, { name: 'Sanne Sagsbehandler', role: 'case-officer' });
const { body } = officer;
const colleague = await anAccount(database, { name: 'Kurt Kollega', role: 'case-officer' });
const context = await contextOfAccount(database, officer);
const { paperSettings } = storesOn(database.db);
const { folder, remove } = await temporaryFolder();
const house = await startHouse({
  dataFolder: folder,
  env: { DATABASE_URL: database.url, RAADSLAG_LOCAL_ACCOUNTS: 'on' },
});
const { origin } = house;
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await house.stop();
  await database.close();
  await remove();
});

type Sheet = {
  readonly visitor: BrowserContext;
  readonly page: Page;
  readonly field: (section: string) => Locator;
};

async function aNewPaper(): Promise<PaperId> {
  const wanted = { committee, title: 'Cykelsti langs åen', wantedFor: null, caseNumber: null };
  return valueOf(await beginPaper(context, wanted));
}
async function aSheet(width = 1280, who = officer, known?: PaperId): Promise<Sheet> {
  const paper = known ?? (await aNewPaper());
  const visitor = await browser.newContext({ viewport: { width, height: 800 } });
  visitor.setDefaultTimeout(60_000);
  const page = await visitor.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await signInAs(page, origin, who);
  await page.goto(`${origin}/arbejdsrum/sager/${paper}`);
  const field = (section: string) => page.locator(`#felt-afsnit-${section}[contenteditable=true]`);
  await field('summary').waitFor();
  return { visitor, page, field };
}
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
      'Værktøjer til „Resumé“',
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
    await expect.poll(seen(mine)).toEqual(['Kurt Kollega er i „Sagsfremstilling“']);
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
