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
import { leadOn } from './lead-on.ts';
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

/** The cursor is in the section: a tool gives it back a moment after it is pressed. */
const isWrittenIn = ({ page, field }: Sheet, section: string): Promise<void> =>
  field(section).and(page.locator(':focus')).waitFor();

describe('the toolbar of a sheet', () => {
  test('waits for a section, and acts on the one that the cursor is in', async () => {
    const sheet = await aSheet();
    const { page, field } = sheet;
    expect(await tool(sheet, 'Fed').getAttribute('aria-disabled')).toBe('true');
    await field('presentation').click();
    await tool(sheet, 'Fed').click();
    await isWrittenIn(sheet, 'presentation');
    await page.keyboard.type('Fremhævet');
    await field('summary').click();
    await page.getByRole('toolbar', { name: 'Værktøjer til »Resumé«' }).waitFor();
    await expect.poll(() => tool(sheet, 'Fed').getAttribute('aria-pressed')).toBe('false');
    await tool(sheet, 'Punktopstilling').click();
    await isWrittenIn(sheet, 'summary');
    await page.keyboard.type('Et punkt');
    const bold = field('presentation').locator('strong');
    await expect.poll(() => bold.allInnerTexts()).toEqual(['Fremhævet']);
    const listed = field('summary').locator('li');
    await expect.poll(() => listed.allInnerTexts()).toEqual(['Et punkt']);
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
    await isWrittenIn(sheet, 'summary');
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Række under' }).press('Enter');
    await expect.poll(() => field('summary').locator('tr').count()).toBe(4);
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
    const places = async () => {
      const bar = await page.locator('.sheet-bar').boundingBox();
      const line = await field('assessment').locator('p').first().boundingBox();
      const [top, height] = [bar?.y ?? -1, bar?.height ?? 100];
      return { isInSight: top >= 0 && height < 100, covers: top + height >= (line?.y ?? 0) };
    };
    await expect.poll(places).toEqual({ isInSight: true, covers: false });
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
    await page.locator('[role=menuitem]:focus').waitFor();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      expect.stringContaining('Høring'),
      expect.stringContaining('Ingen økonomi'),
    ]);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('i');
    await page.locator('[role=menuitem]:focus', { hasText: 'Ingen økonomi' }).waitFor();
    await page.keyboard.press('Enter');
    await isWrittenIn(sheet, 'summary');
    await page.keyboard.type(' Slut.');
    await expect
      .poll(() => field('summary').innerText())
      .toBe('Kort sagt: Sagen har ingen økonomiske konsekvenser. Slut.');
    await field('presentation').click();
    await tool(sheet, 'Standardtekst').click();
    await page.getByRole('menuitem', { name: 'Høring' }).click();
    await expect
      .poll(() => field('presentation').locator('li').allInnerTexts())
      .toEqual(['ældrerådet', 'handicaprådet']);
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
    await expect
      .poll(() => mine.page.locator('.editor-others').allInnerTexts())
      .toEqual(['Kurt Kollega skriver her']);
    expect(await findAccessibilityFaults(mine.page)).toEqual([]);
    expect(await findAccessibilityFaults(theirs.page)).toEqual([]);
    await theirs.visitor.close();
    await expect.poll(seen(mine)).toEqual([]);
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

  /** What stands in the field that the cursor is in. */
  const written = ({ page }: Sheet) =>
    page.evaluate(() =>
      document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : null,
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
      await expect.poll(() => written(sheet)).toBe('');
      await page.keyboard.type('at den lyser');
      await page.keyboard.press('Alt+ArrowUp');
      await expect.poll(() => points(sheet)).toEqual(['at den lyser', 'at stien anlægges']);
      await expect.poll(() => written(sheet)).toBe('at den lyser');
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
    await expect.poll(() => written(mine)).toBe('');
    await mine.page.keyboard.type('at den lyser');
    const theirs = await aSheet(1280, colleague, paper);
    await expect.poll(() => points(theirs)).toEqual(['at stien anlægges', 'at den lyser']);
    await theirs.visitor.setOffline(true);
    await theirs.page.focus('#felt-punkt-2');
    await theirs.page.keyboard.press('End');
    await theirs.page.keyboard.type(' om natten');
    await mine.page.getByRole('button', { name: 'Flyt punkt 2 op' }).click();
    await expect.poll(() => points(mine)).toEqual(['at den lyser', 'at stien anlægges']);
    await mine.page.getByRole('button', { name: 'Fjern punkt 1' }).click();
    await expect.poll(() => points(mine)).toEqual(['at stien anlægges']);
    await theirs.visitor.setOffline(false);
    for (const sheet of [mine, theirs])
      await expect.poll(() => points(sheet)).toEqual([' om natten', 'at stien anlægges']);
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
      const stands = async () => {
        const words = await field('presentation').locator('.finding').boundingBox();
        const place = await note.boundingBox();
        const text = await field('presentation').boundingBox();
        if (words === null || place === null || text === null) return 'nowhere';
        if (place.y >= text.y + text.height) return 'under';
        const isAtLine = Math.abs(place.y - words.y) < 30 && place.x > text.x + text.width;
        return isAtLine ? 'beside' : 'elsewhere';
      };
      await expect.poll(stands).toBe(width === 1280 ? 'beside' : 'under');
      await page.getByRole('link', { name: /^CPR-nummer/ }).click();
      const id = (await note.getAttribute('id')) ?? '';
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
      expect(await findAccessibilityFaults(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
      await note.getByText('Må stå', { exact: true }).first().click();
      await note.getByLabel('Hvorfor må det stå?').fill('Ejeren har bedt om det');
      await leadOn(note.getByRole('button', { name: 'Må stå' }));
      await note.locator('.entry-note', { hasText: /^Må stå$/ }).waitFor();
      await field('presentation').waitFor();
      await expect.poll(() => field('presentation').locator('.finding').count()).toBe(0);
      await sheet.visitor.close();
    },
  );
});
