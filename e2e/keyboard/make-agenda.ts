import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { comesAlive } from '../lead-on.ts';
import { choose, follow, isAt, press, reach, write } from './reach.ts';

/** A meeting is added, and its agenda opened. */
export async function openAgenda(page: Page, committee: string, day: string): Promise<void> {
  await follow(page, 'link', 'Møder', 'Møder');
  await choose(page, 'Udvalg', committee);
  await write(page, 'Dato', day);
  await write(page, 'Klokkeslæt', '0430PM');
  await write(page, 'Sted', 'Mødelokale 2');
  await follow(page, 'button', 'Opret mødet', /^Dagsorden:/);
  await press(page, 'button', 'Åbn dagsordenen');
  await page.getByRole('heading', { name: 'Punkter' }).waitFor();
  await page.waitForLoadState();
  await comesAlive(page);
}

const lines = (page: Page) => page.locator('.agenda-lines .entry-title');

/** Puts an approved matter on, and moves it up by one. */
export async function putOn(page: Page, title: string): Promise<void> {
  await press(page, 'button', `Sæt på: ${title}`);
  await lines(page).filter({ hasText: title }).waitFor();
  await comesAlive(page);
  const place = Number.parseInt(await lines(page).filter({ hasText: title }).innerText(), 10);
  const handle = ['button', `Flyt »${title}« op`] as const;
  await reach(page, ...handle);
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText(`»${title}« står nu som punkt ${place - 1}.`).waitFor();
  await expect
    .poll(() =>
      lines(page)
        .nth(place - 2)
        .innerText(),
    )
    .toBe(`${place - 1} ${title}`);
  await expect.poll(() => isAt(page, ...handle)).toBe(true);
}

/** An item without a matter, closed with ground and reason; what may be public of it is considered. */
export async function addClosed(page: Page, title: string): Promise<void> {
  const plain = page.getByRole('region', { name: 'Punkt uden sag' });
  await write(page, 'Titel', title, plain);
  await write(page, 'Tekst', `Der tales om ${title}.`, plain);
  await press(page, 'summary', 'Lukket punkt', plain);
  await reach(page, 'checkbox', 'Punktet er lukket', plain);
  await page.keyboard.press('Space');
  await choose(page, 'Grund', 'Personalesag', plain);
  await write(page, 'Begrundelse', 'En ansat omtales', plain);
  await write(page, 'Titel for offentligheden', 'En personalesag', plain);
  await press(page, 'button', 'Sæt punktet på', plain);
  const line = page.locator('.agenda-closed').filter({ hasText: title });
  await line.getByText('Offentlig titel: En personalesag').waitFor();
  await choose(page, 'Beslutning for offentligheden', 'Offentliggøres ikke', line);
  await write(page, /^Tekst, eller grund til/, 'Det er en personalesag', line);
  await press(page, 'button', 'Gem det offentlige', line);
  await expect.poll(() => line.locator('details[open]').count()).toBe(0);
}

/** A late item, with why it comes late. */
export async function addLate(page: Page, title: string): Promise<void> {
  const plain = page.getByRole('region', { name: 'Punkt uden sag' });
  await write(page, 'Titel', title, plain);
  await press(page, 'button', 'Sæt punktet på', plain);
  const line = page.locator('.agenda-lines > li').filter({ hasText: title });
  await line.waitFor();
  await write(page, 'Hvorfor kommer punktet i et tillæg?', 'Fristen er på fredag.', line);
  await press(page, 'button', 'Gem begrundelsen', line);
  await page.getByText(`Begrundelsen for »${title}« er gemt.`).waitFor();
}

/** As soon as there is something to publish. */
export async function publish(page: Page, button: string): Promise<void> {
  await page.getByRole('link', { name: 'Offentliggør …' }).waitFor();
  await follow(page, 'link', 'Offentliggør …', 'Offentliggør dagsordenen');
  await press(page, 'button', button);
  await page.getByText('Dagsordenen er offentliggjort.').waitFor();
  await page.waitForLoadState();
}
