import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { easterSunday } from '#domain/deadline/easter.ts';
import { addDays } from '#domain/text/calendar.ts';
import { formatLongDate, formatMoment } from '#ui/format/date.ts';
import { denmarkToday } from '../src/server/denmark-today.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { comesAlive, leadOn } from './lead-on.ts';
import { cookieOf, demonstrationPassword, signInDemonstration } from './signed-in.ts';

const planPage = '/arbejdsrum/moeder/planlaeg';
const committee = 'Udvalget for Teknik & Klima';
/** A Thursday of next year, whichever week of its month it falls in. */
const ascension = addDays(easterSunday(Number(denmarkToday(new Date()).slice(0, 4)) + 1), 39);
const dayOfMonth = Number(ascension.slice(8));
const week = dayOfMonth > 28 ? 'last' : String(Math.ceil(dayOfMonth / 7));
const eve = addDays(ascension, -1);

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('a year of meetings', () => {
  async function asSecretary(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: house.origin, ...options });
    const page = await context.newPage();
    await signInDemonstration(page, house, 'sekretaer');
    return page;
  }

  /** Asks for a meeting on a Thursday in the week of the month that Ascension Day falls in. */
  async function ask(page: Page, of = committee): Promise<void> {
    await page.goto(planPage);
    await page.getByLabel('Udvalg', { exact: true }).selectOption(of);
    await page.getByLabel('Hvilken uge i måneden').selectOption(week);
    await page.getByLabel('Ugedag', { exact: true }).selectOption('torsdag');
    await page.getByLabel('Sted').fill('Mødelokale 2');
    await page.getByRole('button', { name: 'Vis forslag' }).click();
    await page.getByText('11 møder.').waitFor();
    await page.waitForLoadState();
  }

  const row = (page: Page, date: string) => page.locator(`[id="dag-${date}"]`);

  async function moveOffTheHoliday(page: Page): Promise<void> {
    const thatDay = row(page, ascension);
    expect(await thatDay.innerText()).toContain('Dagen er Kristi himmelfartsdag.');
    await thatDay.locator('summary').click();
    await thatDay.getByLabel('Dag').fill(eve);
    await thatDay.getByLabel('Kl.').fill('15:00');
    await thatDay.getByRole('button', { name: 'Flyt mødet' }).click();
    await row(page, eve).waitFor();
    await page.waitForLoadState();
    expect(await row(page, eve).innerText()).toContain('Flyttet fra');
    expect(await row(page, eve).locator('h3').innerText()).toBe(formatMoment(eve, '15:00'));
  }

  async function checkBothWidths(page: Page): Promise<void> {
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findAccessibilityFaults(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${page.url()} at ${width}`).toBe(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  const publicText = async (address: string): Promise<string> =>
    (await fetch(house.origin + address)).text();

  test('is planned, moved off a holiday, created, taken back, created again and announced', async () => {
    const page = await asSecretary();
    await page.goto(planPage);
    await checkBothWidths(page);
    await ask(page);
    await moveOffTheHoliday(page);
    await page.locator('.proposed > li').last().locator('summary').click();
    await page.locator('.proposed > li').last().getByRole('link', { name: 'Lad mødet' }).click();
    await page.getByText('10 møder.').waitFor();
    await page.reload();
    expect(await page.locator('.proposed > li').count()).toBe(10);
    expect(await row(page, eve).count()).toBe(1);
    await checkBothWidths(page);

    const proposal = page.url();
    await page.getByRole('button', { name: 'Opret 10 møder' }).click();
    await page.getByText('10 møder er oprettet').waitFor();
    await checkBothWidths(page);
    await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click();
    await page.getByText('Møderne er fjernet igen').waitFor();

    await page.goto(proposal);
    await page.getByRole('button', { name: 'Opret 10 møder' }).click();
    await page.getByText('10 møder er oprettet').waitFor();
    const first = await page.locator('.proposed h3', { hasText: 'torsdag' }).first().innerText();
    const day = first.replace(/ kl\..*/, '');
    expect(await publicText('/udvalg/teknik-klima')).not.toContain(day);
    await page.getByRole('button', { name: 'Offentliggør mødeplanen' }).click();
    await page.getByText('Mødeplanen er offentlig').waitFor();
    await expect.poll(() => publicText('/udvalg/teknik-klima')).toContain(day);
    await expect.poll(() => publicText('/udvalg/teknik-klima')).toContain(formatLongDate(eve));
    await expect.poll(() => publicText('/')).toContain(day);

    const moved = page.locator('.proposed > li', { hasText: formatMoment(eve, '15:00') });
    await moved.locator('summary').click();
    await moved.getByRole('button', { name: 'Aflys mødet' }).click();
    expect(await moved.getByRole('alert').innerText()).toContain('Skriv, hvorfor mødet aflyses.');
    await moved.getByLabel('Hvorfor aflyses mødet?').fill('KANARIEFUGL');
    await moved.getByRole('button', { name: 'Aflys mødet' }).click();
    await page.getByText('Aflyst: KANARIEFUGL').waitFor();
    await expect.poll(() => publicText('/udvalg/teknik-klima')).toContain('Aflyst');
    expect(await publicText('/udvalg/teknik-klima')).not.toContain('KANARIEFUGL');
    await page.context().close();
  });

  test('is planned and taken back without JavaScript, on a phone', async () => {
    const page = await asSecretary({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 700 },
    });
    await page.goto(planPage);
    await page.getByLabel('Fra og med').fill('');
    await leadOn(page.getByRole('button', { name: 'Vis forslag' }));
    expect(await page.getByRole('alert').innerText()).toContain('Skriv den første dag');
    await ask(page, 'Kommunalbestyrelsen');
    await moveOffTheHoliday(page);
    await leadOn(page.getByRole('button', { name: /^Opret/ }));
    expect(await page.getByRole('status').innerText()).toMatch(/møder? er oprettet/);
    await leadOn(page.getByRole('status').getByRole('button', { name: 'Fortryd' }));
    expect(await page.getByRole('status').innerText()).toContain('Møderne er fjernet igen');
    await page.context().close();
  });

  test('has the deadlines that the secretary sets, shown before they are saved', async () => {
    const page = await asSecretary();
    await page.goto('/arbejdsrum/moeder');
    await page.getByRole('link', { name: 'Mødeplanen' }).click();
    await page.getByRole('link', { name: 'Frister og ferier' }).click();
    await page.getByRole('heading', { name: 'Fristerne', exact: true }).waitFor();
    await checkBothWidths(page);
    const due = page.locator('section[aria-labelledby=example] dl');
    const before = await due.innerText();
    const days = page.getByLabel('Hverdage mellem udsendelse og møde');
    await days.fill('8');
    await page.getByRole('button', { name: 'Vis eksemplet' }).click();
    await page.getByText('De er ikke gemt endnu.').waitFor();
    await expect.poll(() => due.innerText()).not.toBe(before);
    await page.getByLabel('Sager indleveres').fill('2');
    await page.getByRole('button', { name: 'Gem fristerne' }).click();
    const refused = await page.getByRole('alert').innerText();
    expect(refused).toContain('Sager skal indleveres, før de godkendes');
    expect(await days.inputValue()).toBe('8');
    await page.getByLabel('Sager indleveres').fill('9');
    await page.getByRole('button', { name: 'Gem fristerne' }).click();
    await page.getByText('Fristerne er gemt').waitFor();
    const own = page.locator('section[aria-labelledby=own]');
    await expect.poll(() => own.innerText()).toContain('8 hverdage');
    expect(await page.locator('#lines').count()).toBe(0);
    await page.context().close();
  });

  test('shows what falls in the school holidays that an administrator has entered', async () => {
    const context = await browser.newContext({ baseURL: house.origin });
    const page = await context.newPage();
    await signInDemonstration(page, house, 'administrator');
    await page.goto('/arbejdsrum/moeder/frister');
    await page.getByLabel('Én ferie på hver linje').fill('Vinterferie uge 7');
    await page.getByRole('button', { name: 'Gem ferierne' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Linje 1 kan ikke læses.');
    expect(await page.locator('#lines').inputValue()).toBe('Vinterferie uge 7');
    await page.locator('#lines').fill(`Majferie ${addDays(eve, -2)} – ${ascension}`);
    await page.getByRole('button', { name: 'Gem ferierne' }).click();
    await page.getByText('Ferierne er gemt').waitFor();
    await checkBothWidths(page);
    await context.close();

    const secretary = await asSecretary();
    await ask(secretary, 'Kommunalbestyrelsen');
    expect(await row(secretary, ascension).innerText()).toContain('Dagen ligger i Majferie.');
    await secretary.context().close();
  });

  test('is not planned by a case officer, whatever is sent', async () => {
    const secret = demonstrationPassword(house.printed());
    const secretary = await asSecretary();
    await ask(secretary);
    const { search } = new URL(secretary.url());
    await secretary.goto('/arbejdsrum/moeder/plan');
    await comesAlive(secretary);
    const before = await secretary.locator('main').innerText();

    const cookie = await cookieOf(house.origin, 'sagsbehandler@boegelund.example', secret);
    const shown = await fetch(`${house.origin}${planPage}${search}`, { headers: { cookie } });
    const text = await shown.text();
    expect(text).toContain('Du planlægger ikke møder');
    expect(text).not.toContain('Opret');
    const sent = await fetch(`${house.origin}${planPage}?/create`, {
      method: 'POST',
      headers: { cookie, origin: house.origin, accept: 'text/html' },
      body: new URLSearchParams(search),
    });
    expect(sent.status).toBe(403);
    await secretary.reload();
    await comesAlive(secretary);
    expect(await secretary.locator('main').innerText()).toBe(before);
    await secretary.context().close();
  });
});
