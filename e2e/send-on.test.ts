import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults, findFaultsBeside } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { signInDemonstration, type Demonstration } from './signed-in.ts';

// The house that others copy has no matters on their way.
const [house, browser] = await Promise.all([
  aHouse({ isNew: true, env: { RAADSLAG_SAMPLE: 'all' } }),
  aBrowser(),
]);

describe('a matter that goes through several committees', () => {
  async function as(who: Demonstration, javaScriptEnabled = true, width = 1280): Promise<Page> {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ viewport, javaScriptEnabled });
    const page = await context.newPage();
    await signInDemonstration(page, house, who);
    return page;
  }
  const stops = (page: Page): Promise<readonly string[]> =>
    page.locator('#felt-forloeb .treatments .entry-title').allTextContents();

  test('has its route planned without JavaScript, shown to members and the public, and is sent on to the next agenda', async () => {
    const page = await as('sekretaer', false);
    const eyes = await as('sekretaer');
    await page.goto(`${house.origin}/arbejdsrum/moeder`);
    const made = page.locator('.meeting-rows li', { hasText: 'Udkast' });
    await leadOn(made.getByRole('link').first());
    const agenda = page.url().split('?')[0] ?? '';
    const line = page.locator('.agenda-lines li:not(.agenda-closed) .entry-title a').first();
    const title = (await line.textContent()) ?? '';
    await leadOn(line);
    const sheet = page.url();
    await page.locator('#felt-forloeb summary').click();
    const council = page.locator('#stop-0 optgroup[label="Kommunalbestyrelsen"] option');
    await page.selectOption('#stop-0', (await council.nth(3).getAttribute('value')) ?? '');
    await leadOn(page.getByRole('button', { name: 'Gem forløbet' }));
    const own = (await stops(page))[0] ?? '';
    expect((await stops(page)).map((stop) => stop.trim())).toEqual([own, 'Kommunalbestyrelsen']);
    expect(await page.textContent('#felt-forloeb')).toContain(
      'når den står på en udsendt dagsorden',
    );
    expect(await findFaultsBeside(page, eyes)).toEqual([]);

    await page.goto(`${agenda}/offentliggoer`);
    await leadOn(page.getByRole('button', { name: 'Offentliggør dagsordenen' }));
    const shown = page.getByRole('link', { name: 'Se den offentlige side' });
    const published = (await shown.getAttribute('href')) ?? '';
    await page.goto(sheet);
    await leadOn(page.getByRole('button', { name: 'Send videre til Kommunalbestyrelsen' }));
    await page.getByText(/sendte sagen videre til Kommunalbestyrelsen/).waitFor();
    await leadOn(page.locator('#felt-forloeb .treatments a'));
    expect(await page.textContent('h1')).toBe(title);
    expect(await page.textContent('.paper-status strong')).toBe('Godkendt til dagsorden');
    expect((await stops(page)).map((stop) => stop.trim())).toEqual([
      own.replace(' (denne sag)', ''),
      'Kommunalbestyrelsen (denne sag)',
    ]);
    expect(await findFaultsBeside(page, eyes)).toEqual([]);

    await page.goto(`${house.origin}${published}`);
    await page.getByRole('link', { name: title }).first().click();
    expect(await page.textContent('main')).toContain('Forventet forløb');
    expect(await findFaultsBeside(page, eyes)).toEqual([]);
    await leadOn(page.locator('.kicker a').first());
    expect(await page.textContent('main')).toMatch(/Forventet forløb[^]*Kommunalbestyrelsen/);
    expect(await findFaultsBeside(page, eyes)).toEqual([]);

    const narrow = await as('medlem', true, 375);
    await narrow.goto(`${agenda}/laes`);
    expect(await narrow.textContent('.items')).toContain('Forventet forløb');
    expect(await findAccessibilityFaults(narrow)).toEqual([]);
  }, 300_000);
});
