import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { everyKind, aPublishedHouse, visit } from './published-house.ts';

describe('every kind of public page', async () => {
  const [house, browser] = await Promise.all([aPublishedHouse(), aBrowser()]);

  test.each([
    { width: 1280, colorScheme: 'light' },
    { width: 375, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const)(
    'is accessible to all at $width px in the $colorScheme theme',
    async ({ width, colorScheme }) => {
      const { context, page } = await visit(browser, house, {
        viewport: { width, height: 800 },
        colorScheme,
      });
      const found: Record<string, string[]> = {};
      for (const address of everyKind) {
        await page.goto(address);
        const said = await findAccessibilityFaults(page);
        if (said.length > 0) found[address] = said;
      }
      await context.close();
      expect(found).toEqual({});
    },
  );

  test('would be found out if it were not', async () => {
    const { context, page } = await visit(browser, house);
    await page.goto('/');
    await page.evaluate('document.querySelector("label").remove()');
    const rules = (await findAccessibilityFaults(page)).map((finding) => finding.split(':')[0]);
    await context.close();
    expect(rules).toContain('label');
  });

  test('fits a phone of 320 px: nothing is cut off and nothing moves sideways', async () => {
    const { context, page } = await visit(browser, house, {
      viewport: { width: 320, height: 640 },
    });
    const widths: Record<string, number> = {};
    for (const address of everyKind) {
      await page.goto(address);
      widths[address] = await page.evaluate<number>('document.documentElement.scrollWidth');
    }
    await context.close();
    expect(widths).toEqual(Object.fromEntries(everyKind.map((address) => [address, 320])));
  });

  test('has headings that begin at one and skip no level', async () => {
    const { context, page } = await visit(browser, house);
    const skipped: Record<string, number[]> = {};
    for (const address of everyKind) {
      await page.goto(address);
      const levels = await page.evaluate<number[]>(
        '[...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({ tagName }) => Number(tagName[1]))',
      );
      const isSound =
        levels.filter((level) => level === 1).length === 1 &&
        levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
      if (!isSound) skipped[address] = levels;
    }
    await context.close();
    expect(skipped).toEqual({});
  });

  test('is valid HTML, and has no script but the one of the search field', async () => {
    const faults: Record<string, string[]> = {};
    for (const address of everyKind) {
      const html = await (await fetch(house.origin + address)).text();
      const said: string[] = [];
      parse(html, {
        sourceCodeLocationInfo: true,
        onParseError: ({ code, startLine }) => said.push(`${code} in line ${startLine}`),
      });
      const rest = html.replace(
        /<script defer="" src="\/_app\/immutable\/workers\/suggest-while-typing-[\w-]+\.js"><\/script>/,
        '',
      );
      if (/<script(?! type="application\/ld\+json">)|\son\w+=|javascript:|\sstyle=/i.test(rest))
        said.push('script or style');
      if (said.length > 0) faults[address] = said;
    }
    expect(faults).toEqual({});
  });

  test('asks no other host for anything, and finds everything it asks for', async () => {
    const { context, page } = await visit(browser, house);
    const asked: { url: string; status: number }[] = [];
    page.on('response', (response) =>
      asked.push({ url: response.url(), status: response.status() }),
    );
    for (const address of everyKind.filter((each) => each !== '/findes-ikke'))
      await page.goto(address, { waitUntil: 'networkidle' });
    await context.close();
    expect(asked.length).toBeGreaterThan(everyKind.length);
    expect(asked.filter(({ url }) => !url.startsWith(`${house.origin}/`))).toEqual([]);
    expect(asked.filter(({ status }) => status >= 400)).toEqual([]);
  });

  test('weighs less than 100 kB at the first visit, letters and colours included', async () => {
    const { context, page } = await visit(browser, house);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) =>
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize)),
    );
    await page.goto('/', { waitUntil: 'networkidle' });
    const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
    expect(sizes.length).toBeGreaterThanOrEqual(4);
    expect(weight).toBeLessThan(100_000);
  });

  test('lets the keyboard pass over the menu, and shows where it is', async () => {
    const { context, page } = await visit(browser, house);
    await page.goto('/moeder/2026-03-11-teknik-klima');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Gå til indholdet');
    await page.keyboard.press('Enter');
    await page.waitForURL(({ hash }) => hash !== '');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<{ text: string; outline: string }>(
      '({ text: document.activeElement.textContent, outline: getComputedStyle(document.activeElement).outlineStyle })',
    );
    await context.close();
    expect(focused).toEqual({ text: 'Forside', outline: 'solid' });
  });

  test('opens a long section at its first paragraph, without a script, and prints all of it', async () => {
    const { context, page } = await visit(browser, house, { javaScriptEnabled: false });
    await page.goto('/moeder/2026-03-11-teknik-klima');
    const last = page.getByText('Borgerne får besked gennem Digital Post');
    expect(await last.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await last.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByText('Læs hele sagsfremstillingen').click();
    expect(await last.isVisible()).toBe(true);
    await page.goto('/moeder/2026-03-11-teknik-klima/punkter/4');
    expect(await last.isVisible()).toBe(true);
    await context.close();
  });

  test('prints an item without the menus, the decision first', async () => {
    const { context, page } = await visit(browser, house);
    await page.goto('/moeder/2026-03-11-teknik-klima/punkter/3');
    await page.emulateMedia({ media: 'print' });
    const text = await page.evaluate<string>('document.body.innerText');
    await context.close();
    expect(text).not.toMatch(/Hovedmenu|Næste punkt|Tilgængelighedserklæring/);
    expect(text.indexOf('Delvist godkendt')).toBeLessThan(text.indexOf('Indstilling'));
    expect(text).toContain('langs åens østside med en ny bro ved stationen');
  });
});
