import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { beginAgenda } from './begin-agenda.ts';
import { comesAlive, leadOn } from './lead-on.ts';
import { signInDemonstration, type Demonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('an agenda', () => {
  const signedIn = async (who: Demonstration, javaScriptEnabled = true): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await signInDemonstration(page, house, who);
    return page;
  };
  const lines = async (page: Page): Promise<readonly string[]> =>
    (await page.locator('.agenda-lines .entry-title').allTextContents()).map((text) =>
      text.replaceAll(/\s+/g, ' ').trim(),
    );
  const addPlain = async (page: Page, title: string): Promise<void> => {
    await page.getByLabel('Titel', { exact: true }).fill(title);
    await page.getByRole('button', { name: 'Sæt punktet på' }).click();
    await page.getByText(`»${title}« er sat på`).waitFor();
    await page.waitForLoadState();
  };
  const publicTitles = async (address: string): Promise<readonly string[]> => {
    const html = await (await fetch(address)).text();
    return [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title = '']) => title.trim());
  };

  test('is made, moved by keyboard alone, published, supplemented, read by a member, and withdrawn', async () => {
    const page = await signedIn('sekretaer');
    await page.goto(`${house.origin}/arbejdsrum/moeder`);
    const committee = await page.locator('#committee option').first().textContent();
    const address = await beginAgenda(page, house, '2031-05-14', 'Byrådssalen');
    expect(await page.textContent('h1')).toBe(`Dagsorden: ${committee}`);
    await comesAlive(page);

    await addPlain(page, 'Besøg på skolen');
    await addPlain(page, 'Dialog om parken');
    expect(await lines(page)).toEqual([
      '1 Godkendelse af dagsorden',
      '2 Orientering',
      '3 Besøg på skolen',
      '4 Dialog om parken',
      '5 Eventuelt',
      '6 Godkendelse af referat',
    ]);
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Flyt »Dialog om parken« op' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page
      .locator('.agenda-lines > li:nth-child(3)')
      .getByText('Dialog om parken', { exact: true })
      .waitFor();
    expect((await lines(page)).slice(2, 4)).toEqual(['3 Dialog om parken', '4 Besøg på skolen']);
    const told = async () => (await page.locator('main [role=status]').textContent())?.trim();
    await expect.poll(told).toBe('»Dialog om parken« står nu som punkt 3.');
    await expect
      .poll(() => page.evaluate('document.activeElement?.getAttribute("aria-label")'))
      .toMatch(/^Flyt .Dialog om parken. op$/);
    await page.getByRole('button', { name: 'Tag af: Dialog om parken' }).press('Enter');
    await page.locator('button:focus', { hasText: 'Fortryd' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('»Dialog om parken« er sat tilbage som punkt 3.').waitFor();
    expect((await lines(page)).slice(2, 4)).toEqual(['3 Dialog om parken', '4 Besøg på skolen']);

    await page.goto(`${address}/forhaandsvisning`);
    await page.getByText('Intet er offentliggjort endnu').waitFor();
    expect(await page.locator('.preview .item h2').allTextContents()).toContain('Dialog om parken');
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await page.goto(`${address}/offentliggoer`);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Offentliggør dagsordenen' }).click();
    const shown = await page
      .getByRole('link', { name: 'Se den offentlige side' })
      .getAttribute('href');
    const publicPage = `${house.origin}${shown}`;
    await expect.poll(() => publicTitles(publicPage)).toContain('Dialog om parken');

    await page.goto(`${address}/laes`);
    await leadOn(page.getByRole('button', { name: 'Markér som læst' }));
    await page.getByText('Markeret som læst').waitFor();
    expect(await page.textContent('main')).toContain('Intet er ændret');
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await page.goto(address);
    await addPlain(page, 'Et sent punkt');
    expect(await publicTitles(publicPage)).not.toContain('Et sent punkt');
    await page.getByLabel('Hvorfor kommer punktet i et tillæg?').fill('Fristen udløber fredag.');
    await page.getByRole('button', { name: 'Gem begrundelsen' }).click();
    await page.getByText('Begrundelsen for »Et sent punkt« er gemt.').waitFor();
    await page.goto(`${address}/offentliggoer`);
    await page.getByRole('button', { name: 'Offentliggør tillæg 1' }).click();
    await page.getByText('Dagsordenen er offentliggjort').waitFor();
    await expect.poll(() => publicTitles(publicPage)).toContain('Et sent punkt');
    expect(await (await fetch(publicPage)).text()).toContain('Fristen udløber fredag.');

    await page.goto(`${address}/laes`);
    expect(await page.textContent('[aria-labelledby=since]')).toMatch(
      /Et sent punkt\s+Nyt punkt,\s+påført/,
    );

    await page.goto(`${address}/offentliggoer`);
    await page.getByLabel('Hvorfor trækkes den tilbage?').fill('En fejl');
    await page.getByRole('button', { name: 'Træk dagsordenen tilbage' }).click();
    await page.getByText('er et udkast igen').waitFor();
    await expect.poll(async () => (await fetch(publicPage)).status).toBe(404);
    await page.context().close();
  });

  test('is made without JavaScript, and is nobody else’s', async () => {
    const page = await signedIn('sekretaer', false);
    const address = await beginAgenda(page, house, '2031-06-11');
    await addPlain(page, 'Besøg');
    await leadOn(page.getByRole('button', { name: 'Flyt »Besøg« op' }));
    expect((await lines(page))[1]).toBe('2 Besøg');
    await leadOn(page.getByRole('button', { name: 'Tag af: Besøg' }));
    await leadOn(page.getByRole('button', { name: 'Fortryd' }));
    expect(await lines(page)).toContain('2 Besøg');
    for (const who of ['sagsbehandler', 'hoeringspart', 'medlem', 'administrator'] as const) {
      const other = await signedIn(who, false);
      for (const way of ['', '/forhaandsvisning', '/offentliggoer', '/laes'])
        expect([who, way, (await other.goto(address + way))?.status()]).toEqual([who, way, 404]);
      await other.context().close();
    }
    await page.context().close();
  });
});
