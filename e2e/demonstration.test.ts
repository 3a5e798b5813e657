import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { signInDemonstration, type Demonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([
  aHouse({ isNew: true, env: { RAADSLAG_SAMPLE: 'all' } }),
  aBrowser(),
]);

describe('the made-up municipality on its first day', () => {
  async function as(who: Demonstration): Promise<Page> {
    const context = await browser.newContext({ baseURL: house.origin });
    const page = await context.newPage();
    await signInDemonstration(page, house, who);
    return page;
  }

  test('a manager finds the matter that waits for approval, and approves it', async () => {
    const page = await as('leder');
    await page.getByRole('link', { name: 'Belysning på stien mellem Kildeby og Mosehuse' }).click();
    await page.getByRole('button', { name: 'Godkend', exact: true }).click();
    await page.locator('[aria-current=step]', { hasText: 'Direktør' }).waitFor();
    await page.context().close();
  });

  test('a secretary sees all matters and the coming meetings by month, and is told why a meeting cannot be added', async () => {
    const page = await as('sekretaer');
    await page.getByRole('link', { name: 'Sager', exact: true }).click();
    await page.getByRole('link', { name: 'Evaluering af sprogpraktik 2026' }).waitFor();
    expect(await page.locator('.paper-views [aria-current=page]').innerText()).toBe('Alle');

    await page.getByRole('link', { name: 'Møder', exact: true }).click();
    const draft = page.locator('.meeting-rows > li', { hasText: 'Udkast' });
    const day = (await draft.locator('time').getAttribute('datetime')) ?? '';
    expect(await draft.innerText()).toContain('Udvalget for Job, Uddannelse og Integration');
    await expect.poll(() => page.locator('.month').count()).toBeGreaterThan(6);
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await page
      .getByLabel('Udvalg')
      .selectOption({ label: 'Udvalget for Job, Uddannelse og Integration' });
    await page.getByLabel('Dato').fill(day);
    await page.getByLabel('Klokkeslæt').fill('16:30');
    await page.getByLabel('Sted').fill('Kantinen');
    await page.getByRole('button', { name: 'Opret mødet' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Dato').inputValue()).toBe(day);
    expect(await page.getByLabel('Sted').inputValue()).toBe('Kantinen');
    await page.context().close();
  });
});
