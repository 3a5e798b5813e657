import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { comesAlive, leadOn } from './lead-on.ts';
import { cookieOf, demonstrationPassword, signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('how matters are written', () => {
  const base = '/arbejdsrum/administration/skabeloner';
  const main = 'main button.button-primary';
  const headings = (page: Page) => page.locator('.section-list .entry-title').allTextContents();
  const next = `${new Date().getFullYear() + 1}-03-01`;

  test('without JavaScript: a template is mended, looked at and taken into use from a date, and nothing typed is lost', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signInDemonstration(page, house, 'administrator');
    await leadOn(page.getByRole('link', { name: 'Administration' }).first());
    await leadOn(page.getByRole('link', { name: 'Sådan skrives sager' }));
    await leadOn(page.getByRole('link', { name: '2022-skabelonen' }).first());
    await leadOn(page.getByRole('link', { name: 'Ny udgave fra en dato' }));
    await page.fill('#name', 'Skabelon med klima');
    await page.fill('#from', '2020-01-01');
    await leadOn(page.locator('#add'));
    expect(await page.inputValue('#name')).toBe('Skabelon med klima');
    await page.fill('#label-5', 'Klima');
    await page.fill('#help-5', 'Skriv, hvad sagen betyder for CO2.');
    await leadOn(page.locator('#up-5'));
    await leadOn(page.locator('#preview'));
    expect((await headings(page)).map((one) => one.trim())).toEqual([
      ...['Resumé', 'Indstilling', 'Beslutningskompetence', 'Sagsfremstilling', 'Klima'],
      'Administrationens vurdering',
    ]);
    await leadOn(page.locator(main).last());
    expect(await page.textContent('main [role=alert]')).toContain('Datoen er gået.');
    expect(await page.inputValue('#label-4')).toBe('Klima');
    expect(await page.inputValue('#help-4')).toBe('Skriv, hvad sagen betyder for CO2.');
    await page.click('main [role=alert] a');
    await expect.poll(() => page.url()).toContain('#from');
    await page.fill('#from', next);
    await leadOn(page.locator(main).last());
    expect(await page.textContent('main [role=status]')).toContain('Ændringen er gemt.');
    expect(await page.locator('.entries').textContent()).toContain('Planlagt');
    await page.fill('#dato', next);
    await leadOn(page.getByRole('button', { name: 'Vis' }));
    expect((await headings(page)).map((one) => one.trim())).toContain('Klima');
    await context.close();
  });

  test('a demand is entered and ended with a question in between', async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 800 } });
    await signInDemonstration(page, house, 'administrator');
    await page.goto(`${house.origin}${base}/krav`);
    await comesAlive(page);
    await page.fill('#label', 'Handicappolitik');
    await page.fill('#source', 'Kommunalbestyrelsen');
    await page.fill('#from', next);
    await page.click(main);
    await page.waitForSelector('main [role=status]');
    await expect.poll(() => page.inputValue('#label')).toBe('');
    await page.getByRole('link', { name: /Afslut.*Handicappolitik/ }).click();
    expect(await page.textContent('.confirm')).toContain('ikke begyndt at gælde');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.click(main);
    await page.waitForSelector('main [role=status]');
    await page.getByText('Ingen krav endnu.').waitFor();
    await page.close();
  });

  test.each(['', '/ny', '/firstagenda', '/krav', '/godkendelse', '/standardtekster', '/numre'])(
    'the page %s is for everybody, on a narrow screen and in both languages',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 375, height: 800 } });
      await signInDemonstration(page, house, 'administrator');
      await page.goto(house.origin + base + path);
      expect(await findAccessibilityFaults(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      const danish = await page.textContent('h1');
      await leadOn(page.getByRole('button', { name: 'English' }));
      await page.goto(house.origin + base + path);
      if (path !== '/firstagenda') expect(await page.textContent('h1')).not.toBe(danish);
      await leadOn(page.getByRole('button', { name: 'Dansk' }));
      await page.close();
    },
  );

  test.each([
    ...['sagsbehandler', 'leder', 'direktoer', 'sekretaer', 'publicist', 'hoeringspart'],
    ...['revisor', 'formand', 'medlem', 'borgmester'],
  ])('%s neither sees nor changes it', async (who) => {
    const secret = demonstrationPassword(house.printed());
    const cookie = await cookieOf(house.origin, `${who}@boegelund.example`, secret);
    const headers = { cookie, accept: 'text/html', origin: house.origin };
    const forms = {
      '/ny?/save': {
        rows: '1',
        'type-0': 'other',
        'label-0': 'X',
        'help-0': '',
        name: 'X',
        committee: '',
        from: next,
      },
      '/krav?/add': {
        committee: '',
        from: next,
        until: '',
        source: 'X',
        type: 'other',
        label: 'X',
      },
      '/godkendelse?/add': {
        committee: '',
        from: next,
        'role-0': 'manager',
        'step-0': 'X',
        'role-1': '',
        'role-2': '',
        'role-3': '',
      },
      '/standardtekster?/save': { id: '', committee: '', title: 'X', text: 'X' },
      '/numre?/set': { kind: 'case', pattern: '{seq}' },
      '/numre?/try': { kind: 'case', pattern: '{seq}' },
    };
    for (const path of [
      '',
      '/ny',
      '/firstagenda',
      '/krav',
      '/godkendelse',
      '/standardtekster',
      '/numre',
    ])
      expect((await fetch(house.origin + base + path, { headers })).status, path).toBe(403);
    for (const [path, form] of Object.entries(forms)) {
      const answer = await fetch(house.origin + base + path, {
        ...{ headers, method: 'POST', body: new URLSearchParams(form) },
      });
      expect(answer.status, path).toBe(403);
    }
  });
});
