import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  aDecision,
  aMeeting,
  anItem,
  aSection,
  publishMeeting,
} from '../test/published-builders.ts';
import { publishMunicipality } from '../test/published-municipality.ts';
import { aBrowser } from './a-browser.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { raadslag, temporaryFolder } from './house.ts';
import { leadOn } from './lead-on.ts';
import { aPublishedHouse, visit } from './published-house.ts';

/** Beside the municipality: two committees that treat the same subject in three years. */
const house = await aPublishedHouse(async (db, soon) => {
  await publishMunicipality(db, soon);
  for (const [year, committee, outcome] of [
    [2023, { slug: 'kultur', name: 'Kulturudvalget' }, 'approved'],
    [2024, { slug: 'kultur', name: 'Kulturudvalget' }, 'postponed'],
    [2025, { slug: 'teknik-klima', name: 'Udvalget for Teknik & Klima' }, 'approved'],
  ] as const)
    await publishMeeting(
      db,
      aMeeting({
        date: `${year}-05-06`,
        committee,
        items: Array.from({ length: 12 }, (_, n) =>
          anItem(n + 1, `Badebro ${year} nr. ${n + 1}`, {
            decisions: [aDecision(outcome === 'approved' ? 'Godkendt.' : 'Udsat.', outcome)],
            sections: [
              aSection('presentation', 'Sagsfremstilling', 'Svømmehallens åbningstider drøftes.'),
            ],
          }),
        ),
      }),
    );
});
const browser = await aBrowser();

describe('searching without JavaScript', () => {
  test('narrows a search, undoes it, sorts it and leafs through it, all in the address', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    const asked = () => decodeURIComponent(new URL(page.url()).search);
    const heading = () => page.locator('#results').innerText();
    await page.goto('/');
    await page.getByLabel('Søg i sager, beslutninger og bilag').fill('badebro');
    await leadOn(page.getByRole('button', { name: 'Søg' }));
    expect([asked(), await heading()]).toEqual(['?q=badebro', '36 resultater for »badebro«']);

    const choices = page.getByRole('navigation', { name: 'Afgræns' });
    await leadOn(choices.getByRole('link', { name: 'Kulturudvalget 24' }));
    await leadOn(choices.getByRole('link', { name: '2024 12' }));
    expect([asked(), await heading()]).toEqual([
      '?q=badebro&udvalg=kultur&aar=2024',
      '12 resultater for »badebro«',
    ]);
    expect(await choices.getByRole('link', { name: '2023' }).innerText()).toMatch(/2023\s+12/);

    await leadOn(page.getByRole('link', { name: 'Næste side' }));
    expect(asked()).toBe('?q=badebro&udvalg=kultur&aar=2024&side=2');
    expect(await page.locator('.results > li').count()).toBe(2);
    expect(await page.locator('.results').getAttribute('start')).toBe('11');

    await leadOn(page.locator('.chosen').getByRole('link', { name: 'Fjern 2024' }));
    await leadOn(page.getByRole('link', { name: 'Nyeste først' }));
    expect(asked()).toBe('?q=badebro&udvalg=kultur&sorter=dato');
    expect(await page.locator('.results time').first().innerText()).toBe('6. maj 2024');

    await page.getByLabel('Søg i sager, beslutninger og bilag').fill('svømmehal');
    await leadOn(page.getByRole('button', { name: 'Søg' }));
    expect([asked(), await heading()]).toEqual([
      '?q=svømmehal&udvalg=kultur&sorter=dato',
      '24 resultater for »svømmehal«',
    ]);
    await leadOn(page.getByRole('link', { name: 'Nulstil' }));
    expect([asked(), await heading()]).toEqual([
      '?q=svømmehal&sorter=dato',
      '36 resultater for »svømmehal«',
    ]);
    await context.close();
  });

  test('finds a phrase and not its words apart', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/soeg?q="svømmehallens+åbningstider"');
    expect(await page.locator('#results').innerText()).toContain('36 resultater');
    expect(await page.locator('.snippet').first().innerText()).toContain(
      'Svømmehallens åbningstider drøftes.',
    );
    expect(await page.locator('.snippet mark').first().innerText()).toBe(
      'Svømmehallens åbningstider',
    );
    await page.goto('/soeg?q="åbningstider+svømmehallens"');
    expect(await page.locator('h2').first().innerText()).toContain('Intet fundet');
    await context.close();
  });

  test('is told the nearest spelling, what was searched, and how to follow a search that finds nothing', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/soeg?q=svømehal&udvalg=kultur');
    const main = page.locator('main');
    expect(await main.innerText()).toMatch(
      /Intet fundet for »svømehal«[\s\S]*Mente du \S+\?[\s\S]*afgrænset til[\s\S]*Kulturudvalget/,
    );
    expect(await page.getByRole('link', { name: 'Følg i en feedlæser' }).getAttribute('href')).toBe(
      '/soeg.atom?q=sv%C3%B8mehal&udvalg=kultur',
    );
    await leadOn(page.locator('.meant a'));
    expect(await page.locator('#results').innerText()).toContain('24 resultater');
    await context.close();
  });

  test('finds one matter once, with its treatments under it', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/soeg?q=veteranpolitik');
    expect(
      await page
        .getByRole('heading', { name: 'Veteranpolitik for Bøgelund Kommune', level: 3 })
        .count(),
    ).toBe(1);
    expect(await page.locator('.results > li').first().innerText()).toMatch(
      /Sag 25[-/]1187[\s\S]*steder mere i sagen/,
    );
    await context.close();
  });

  test('on a phone the choices are folded, and open when asked', async () => {
    const { context, page } = await visit(browser, house, {
      javaScriptEnabled: false,
      viewport: { width: 375, height: 700 },
    });
    await page.goto('/soeg?q=badebro');
    const choice = page.getByRole('link', { name: 'Kulturudvalget 24' });
    expect(await choice.isVisible()).toBe(false);
    await page.getByText('Afgræns', { exact: true }).click();
    expect(await choice.isVisible()).toBe(true);
    await context.close();
  });

  test('a page that is not there says so', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/soeg?q=badebro&side=99');
    await leadOn(page.getByRole('link', { name: 'Gå til første side' }));
    expect(await page.locator('.results > li').count()).toBe(10);
    await context.close();
  });
});

describe('searching while typing', () => {
  const answerTo = async (page: Page, words: string): Promise<void> => {
    const answer = await page.waitForResponse(
      (one) => new URL(one.url()).searchParams.get('q') === words,
    );
    await answer.finished();
  };

  test('suggests, is moved through by arrows, and leads where Enter is pressed', async () => {
    const { context, page } = await visit(browser, house);
    await page.goto('/');
    const field = page.getByRole('combobox', { name: 'Søg i sager, beslutninger og bilag' });
    const list = page.getByRole('listbox', { name: 'Forslag' });
    // On the way answers to fewer letters may come, until the last one.
    const overtaken = answerTo(page, 'veteranpol');
    await field.pressSequentially('veteranpol', { delay: 20 });
    await overtaken;
    await list.waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.search [role=status]').innerText()).toMatch(/^\d forslag$/);
    const first = list.getByRole('option').first();
    expect(await first.innerText()).toMatch(
      /^Veteranpolitik for Bøgelund Kommune\s+Sag 25[-/]1187/,
    );

    const selected = () => list.locator('[aria-selected=true]').count();
    expect(await selected()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    expect(await selected()).toBe(0);
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();

    await page.keyboard.press('Escape');
    expect([await list.isVisible(), await field.inputValue()]).toEqual([false, 'veteranpol']);
    const last = answerTo(page, 'veteranpoli');
    await field.press('i');
    await last;
    await list.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sager/25-1187-veteranpolitik-for-boegelund-kommune');
    await context.close();
  });

  test('Enter without a choice searches for what was typed', async () => {
    const { context, page } = await visit(browser, house);
    await page.goto('/soeg?q=veteran&aar=2025');
    const field = page.getByRole('combobox');
    await field.fill('bade');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/soeg?q=bade&aar=2025');
    await context.close();
  });

  test.each([1280, 375])('the open list is accessible to all at %i px', async (width) => {
    const { context, page } = await visit(browser, house, { viewport: { width, height: 800 } });
    for (const address of ['/', '/soeg?q=badebro&udvalg=kultur']) {
      await page.goto(address);
      await page.locator('#q').fill('bade');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await findAccessibilityFaults(page)).toEqual([]);
    }
    await context.close();
  });
});

describe('the search while other programs are at work', () => {
  test('finds on, while the command line makes an index of its own or anew', async () => {
    const { folder, remove } = await temporaryFolder();
    const options = { dataFolder: folder, env: { DATABASE_URL: house.database.url } };
    const [rebuilt, asked] = await Promise.all([
      raadslag(['search', '--rebuild'], options),
      raadslag(['search', 'badebro'], options),
    ]);
    expect([rebuilt.status, asked.status, asked.out.split('\n')[0]]).toEqual([0, 0, '36 fundet']);
    const answer = await fetch(`${house.origin}/soeg.json?q=badebro`);
    expect(await answer.json()).toMatchObject({ total: 36, hits: { length: 10 } });
    await remove();
  });
});
