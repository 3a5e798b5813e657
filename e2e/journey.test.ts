import { describe, expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { leadOn } from './lead-on.ts';
import { aPublishedHouse, visit } from './published-house.ts';

const browser = await aBrowser();

describe('a visitor without JavaScript', async () => {
  const house = await aPublishedHouse();

  test('finds a decision, follows the matter and reads the meeting', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/');
    expect(await page.locator('h1').innerText()).toBe('Læs, hvad Bøgelund Kommune har besluttet');

    await page.getByLabel('Søg i sager, beslutninger og bilag').fill('belysning cykelsti');
    await leadOn(page.getByRole('button', { name: 'Søg' }));
    expect(new URL(page.url()).search).toBe('?q=belysning+cykelsti');
    expect(await page.locator('mark').first().innerText()).toMatch(/belysning|cykelsti/i);

    await leadOn(
      page.getByRole('link', { name: 'Udvalget for Teknik & Klima, 11. marts 2026' }).first(),
    );
    expect(await page.locator('.decision').innerText()).toContain('Delvist godkendt');
    expect(await page.locator('.decision').innerText()).toContain(
      'Fraværende ved punktet: Palle Rugholm (V), inhabil, deltog ikke.',
    );

    await leadOn(page.getByRole('link', { name: 'Hele sagen 26-000412' }));
    expect(await page.locator('.treatments > li').count()).toBe(3);
    expect(await page.locator('svg.timeline a, svg.timeline [role=img]').count()).toBe(3);

    await leadOn(page.locator('svg.timeline a').nth(1));
    expect(page.url()).toBe(`${house.origin}/moeder/2026-03-11-teknik-klima/punkter/3`);

    await leadOn(page.getByRole('link', { name: 'Hele mødet' }));
    expect(new URL(page.url()).hash).toBe('#punkt-3');
    expect(await page.locator('h1').innerText()).toContain('onsdag den 11. marts 2026 kl. 16.30');
    expect(await page.locator('.contents li').count()).toBe(9);
    await context.close();
  });

  test('reads what a meeting may say of closed, held and unreleased items, and no more', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/moeder/2026-03-11-teknik-klima');
    const said = async (item: number) =>
      (await page.locator(`#punkt-${item}`).innerText()).replace(/\s+/g, ' ');
    expect(await Promise.all([5, 6, 7, 9].map(said))).toEqual([
      'Punkt 5 Lukket punkt Salget blev godkendt.',
      'Punkt 6 Køb af areal Lukket punkt Punktet er behandlet for lukkede døre.',
      'Punkt 7 Punktet er ikke offentliggjort Ikke offentliggjort Det bliver gennemgået for personoplysninger, før det kan læses her.',
      'Punkt 9 Godkendelse af referat Beslutning ikke frigivet Beslutning Beslutningen er truffet, men endnu ikke frigivet til offentliggørelse. Fast adresse til punkt 9',
    ]);
    await context.close();
  });

  test('reads an older version and is told that there is a newer one', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/moeder/2026-03-11-teknik-klima/versioner/1');
    expect(await page.locator('.alert').innerText()).toContain('Du læser en ældre version');
    await leadOn(page.getByRole('link', { name: 'Læs den nyeste version' }));
    expect(page.url()).toBe(`${house.origin}/moeder/2026-03-11-teknik-klima`);
    await context.close();
  });

  test('sees what has changed in a meeting since the version before, in words too', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/moeder/2026-03-11-teknik-klima');
    await leadOn(page.getByRole('link', { name: 'Ændret siden version 1: 10 punkter' }));
    expect(await page.locator('main .lead').innerText()).toBe(
      '5 punkter er ændret, 4 er nye, 1 er udgået.',
    );
    const path = page.locator('article', { hasText: 'var punkt 4' });
    expect(await path.locator('.diff').nth(3).textContent()).toContain(
      'fjernet: 2,1 slut tilføjet: 2,3 slut  km lang',
    );
    await leadOn(path.getByRole('heading', { level: 2 }).getByRole('link'));
    expect(page.url()).toBe(`${house.origin}/moeder/2026-03-11-teknik-klima/punkter/3`);
    await context.close();
  });

  test('compares the text of a matter in two of its treatments', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/sager/25-1187-veteranpolitik-for-boegelund-kommune');
    await leadOn(page.getByRole('link', { name: 'Se, hvad der ændrede sig' }));
    await page
      .getByLabel('Fra')
      .selectOption('8. september 2025, Udvalget for Job, Uddannelse og Integration');
    await leadOn(page.getByRole('button', { name: 'Sammenlign' }));
    expect(await page.locator('.compared').innerText()).toContain('8. september 2025');
    await context.close();
  });

  test('reads the archive in numbers, and of one committee alone', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/');
    await leadOn(page.getByRole('link', { name: 'Arkivet i tal' }).first());
    const lead = page.locator('main .lead');
    expect(await lead.innerText()).toBe(
      '6 møder med 12 punkter og 3 bilag fra 7. april 2025 til 11. marts 2026.',
    );
    await page.getByText('Alle udvalg').first().click();
    await leadOn(
      page.getByRole('navigation').getByRole('link', { name: 'Udvalget for Teknik & Klima' }),
    );
    expect(await lead.innerText()).toBe('1 møde med 6 punkter og 2 bilag den 11. marts 2026.');
    expect(page.url()).toBe(`${house.origin}/tal?udvalg=teknik-klima`);
    await context.close();
  });

  test('follows a member from a meeting to their page, and from there to what they missed', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/moeder/2026-03-11-teknik-klima');
    await leadOn(page.locator('.meeting-head').getByRole('link', { name: 'Palle Rugholm' }));
    expect(page.url()).toBe(`${house.origin}/personer/palle-rugholm`);
    expect(await page.locator('h1').innerText()).toBe('Palle Rugholm (V)');
    expect(await page.locator('svg[role=img]').getAttribute('aria-label')).toBe(
      'Til stede ved møder i Udvalget for Teknik & Klima. 2026: 1 af 1.',
    );
    await page.getByText('Vis som tabel').click();
    expect((await page.locator('.presence-table table').innerText()).split(/\s+/)).toEqual(
      'År Til stede Møder Udvalget for Teknik & Klima 2026 1 1'.split(' '),
    );
    await leadOn(page.getByRole('link', { name: /^punkt 3, Cykelsti langs åen/ }));
    expect(page.url()).toBe(`${house.origin}/moeder/2026-03-11-teknik-klima/punkter/3`);

    await page.goto('/udvalg');
    await leadOn(page.getByRole('link', { name: 'Alle medlemmer efter navn' }));
    expect(await page.locator('.register').first().innerText()).toContain('Viggo Kragemose (L)');
    expect((await page.goto('/personer/ingen-af-det-navn'))?.status()).toBe(404);
    await context.close();
  });

  test('sees what waits in a committee, and finds the papers of a matter', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/udvalg/teknik-klima');
    const waiting = page.locator('.under-way > li');
    expect(await waiting.count()).toBe(1);
    expect(await waiting.innerText()).toMatch(/Skal behandles i Udvalget for Teknik & Klima \d/);
    await leadOn(waiting.getByRole('link', { name: /^Cykelsti langs åen/ }));
    const papers = page.locator('.papers');
    expect(await papers.innerText()).toContain('Notat om linjeføringer');
    await leadOn(papers.getByRole('link', { name: 'version 1 (dagsorden)' }));
    expect(page.url()).toBe(`${house.origin}/moeder/2026-03-11-teknik-klima/versioner/1`);
    await context.close();
  });

  test('reads the text of an attachment, and that it is incomplete', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/moeder/2026-03-11-teknik-klima/punkter/3');
    await leadOn(page.getByRole('link', { name: 'Høringssvar fra Bøgelund Cyklistforening' }));
    expect(await page.locator('main').innerText()).toMatch(
      /Teksten er ufuldstændig[\s\S]*belysning er afgørende for/,
    );
    await context.close();
  });

  test('gets the meeting as data', async () => {
    const answer = await fetch(`${house.origin}/moeder/2026-03-11-teknik-klima.json`);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toMatchObject({
      slug: '2026-03-11-teknik-klima',
      version: 2,
      items: { length: 9 },
    });
  });
});

describe('before anything has been published', async () => {
  const house = await aPublishedHouse(() => Promise.resolve());

  test('every page says what will be here, and the front page how it gets here', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    const said: string[] = [];
    for (const address of ['/', '/udvalg', '/moeder', '/sager', '/soeg?q=sti']) {
      await page.goto(address);
      said.push(await page.locator('main').innerText());
    }
    await context.close();
    expect(said[0]).toContain('Her er endnu ikke noget at læse');
    expect(said[0]).toContain('npm run -s raadslag -- import');
    expect(said[1]).toContain('Her kommer udvalgene');
    expect(said[2]).toContain('Her kommer møderne');
    expect(said[3]).toContain('Her kommer sagerne');
    expect(said[4]).toContain('Intet fundet for »sti«');
  });
});
