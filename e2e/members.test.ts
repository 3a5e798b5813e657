import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { cookieOf, demonstrationPassword, signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('the register of members', () => {
  const address = '/arbejdsrum/administration/medlemmer';

  test('without JavaScript: a substitute is entered, a fault stands at its field, and the page says who may vote', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signInDemonstration(page, house, 'administrator');
    await leadOn(page.getByRole('link', { name: 'Administration' }).first());
    expect(await findLinks(page)).toEqual(['Konti', 'Medlemmer', 'Sådan skrives sager']);
    await leadOn(page.getByRole('link', { name: 'Medlemmer' }));
    await page.getByLabel('Udvalg', { exact: true }).selectOption({ label: 'Kommunalbestyrelsen' });
    await leadOn(page.getByRole('button', { name: 'Vis udvalget' }));
    const away = (await page.locator('.accounts .entry-title').nth(2).textContent()) ?? '';

    await page.locator('#substitute-substituteFor').selectOption({ label: away });
    await page.fill('#substitute-name', 'Vita Vikarholm');
    await page.fill('#substitute-from', '2027-03-01');
    await page.fill('#substitute-until', '2027-03-10');
    await page.selectOption('#substitute-ground', 'health');
    await leadOn(page.getByRole('button', { name: 'Indtast stedfortræderen' }));
    expect(await page.inputValue('#substitute-name')).toBe('Vita Vikarholm');
    expect(await page.textContent('#substitute-until-fault')).toContain('mindst en måned');
    expect(await page.textContent('#substitute-approvedOn-fault')).toContain('godkendte');
    await page.fill('#substitute-until', '2027-06-30');
    await page.fill('#substitute-approvedOn', '2027-02-24');
    await leadOn(page.getByRole('button', { name: 'Indtast stedfortræderen' }));
    expect(await page.textContent('main [role=status]')).toContain('Ændringen er gemt.');

    await page.fill('#dato', '2027-03-01');
    await leadOn(page.getByRole('button', { name: 'Vis', exact: true }));
    const voters = (await page.locator('.voters li').allTextContents()).join('\n');
    expect(voters).toContain(`Træder ind for ${away}`);
    expect(await page.locator('.non-voters').textContent()).toContain('Vita Vikarholm træder ind.');
    await context.close();
  });

  test('the page is for everybody, on a narrow screen and in both languages, and the secretary keeps the own committees', async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 800 } });
    await signInDemonstration(page, house, 'sekretaer');
    await page.goto(house.origin + address);
    expect(await page.locator('#udvalg option').count()).toBe(3);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await leadOn(page.getByRole('button', { name: 'English' }));
    await page.goto(house.origin + address);
    expect(await page.textContent('h1')).toBe('Members');
    await page.goto(`${house.origin}/arbejdsrum/administration`);
    expect(await findLinks(page)).toEqual(['Members']);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  test.each([
    ...['sagsbehandler', 'leder', 'direktoer', 'publicist', 'hoeringspart', 'revisor'],
    ...['formand', 'medlem', 'borgmester'],
  ])('%s neither sees nor changes it', async (who) => {
    const secret = demonstrationPassword(house.printed());
    const cookie = await cookieOf(house.origin, `${who}@boegelund.example`, secret);
    const headers = { cookie, accept: 'text/html', origin: house.origin };
    const listed = async () => (await house.raadslag('members', '--json')).out;
    const before = await listed();
    const committee = '00000000-0000-4000-8000-000000000000';
    for (const path of [address, '/arbejdsrum/administration'])
      expect((await fetch(house.origin + path, { headers })).status).toBe(403);
    const forms = {
      add: { committee, name: 'X Y', party: '', office: 'chair', from: '2026-01-01', until: '' },
      end: { seat: committee, until: '2026-01-01' },
      takeBack: { seat: committee },
    };
    for (const [action, form] of Object.entries(forms)) {
      const answer = await fetch(`${house.origin}${address}?/${action}`, {
        ...{ headers, method: 'POST', body: new URLSearchParams(form) },
      });
      expect(answer.status, action).toBe(403);
    }
    expect(await listed()).toBe(before);
  });
});

const findLinks = (page: Page): Promise<string[]> =>
  page.locator('main .entry-title a').allTextContents();
