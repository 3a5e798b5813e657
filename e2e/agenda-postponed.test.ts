import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { comesAlive, leadOn } from './lead-on.ts';
import { signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

async function signedIn(javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await signInDemonstration(page, house, 'sekretaer');
  return page;
}
/** The address of a new meeting of the first committee, its agenda opened. */
async function openAgenda(page: Page, date: string): Promise<string> {
  await page.goto(`${house.origin}/arbejdsrum/moeder`);
  await page.getByLabel('Dato').fill(date);
  await page.getByLabel('Klokkeslæt').fill('16:30');
  await page.getByRole('button', { name: 'Opret mødet' }).click();
  await page.getByRole('button', { name: 'Åbn dagsordenen' }).click();
  await page.locator('.agenda-lines').waitFor();
  return page.url().split('?')[0] ?? '';
}
const said = (page: Page, text: string): Promise<void> =>
  page.locator('main [role=status]').getByText(text).waitFor();
const focused = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(
    'document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()',
  );
async function addPlain(page: Page, title: string): Promise<void> {
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await page.getByRole('button', { name: 'Sæt punktet på' }).click();
  await said(page, `»${title}« er sat på`);
}
const lineOf = (page: Page, title: string) =>
  page.locator('.agenda-lines > li').filter({ has: page.getByText(title, { exact: true }) });

test('what is done with a line is said, the focus stays by it, and a postponed item says so and is not postponed twice', async () => {
  const page = await signedIn();
  await openAgenda(page, '2028-09-13');
  const address = await openAgenda(page, '2028-08-09');
  await comesAlive(page);
  await addPlain(page, 'Besøg på skolen');
  await said(page, '»Besøg på skolen« er sat på som punkt 3.');
  await expect.poll(() => focused(page)).toBe('Sæt punktet på');
  expect(await page.getByLabel('Titel', { exact: true }).inputValue()).toBe('');
  await addPlain(page, 'Dialog om parken');
  const postpone = (title: string) =>
    lineOf(page, title).getByRole('button', { name: 'Udsæt', exact: true });
  await postpone('Besøg på skolen').press('Enter');
  await said(page, '»Besøg på skolen« er udsat til mødet onsdag den 13. september 2028.');
  // It has left the draft, and the focus is on the line that came after it.
  await expect.poll(() => focused(page)).toMatch(/^Flyt .Dialog om parken. op$/);

  await page.getByLabel('Inhabilitet: Dialog om parken').press('Enter');
  await lineOf(page, 'Dialog om parken')
    .getByRole('button', { name: 'Notér inhabilitet' })
    .press('Enter');
  await said(page, 'Inhabiliteten er noteret ved »Dialog om parken«.');
  await expect.poll(() => focused(page)).toBe('Notér inhabilitet');
  await lineOf(page, 'Dialog om parken')
    .getByRole('button', { name: /^Tag inhabilitet tilbage/ })
    .press('Enter');
  await said(page, 'Inhabiliteten ved »Dialog om parken« er taget tilbage.');
  await expect.poll(() => page.evaluate('document.activeElement === document.body')).toBe(false);

  await page.goto(`${address}/offentliggoer`);
  await page.getByRole('button', { name: 'Offentliggør dagsordenen' }).click();
  await page.getByText('Dagsordenen er offentliggjort').waitFor();
  await page.goto(address);
  await comesAlive(page);
  // In another window, where the page is as it was before.
  const other = await page.context().newPage();
  await other.goto(address);
  await comesAlive(other);
  await postpone('Dialog om parken').press('Enter');
  await said(page, '»Dialog om parken« er udsat til mødet onsdag den 13. september 2028.');
  expect(await lineOf(page, 'Dialog om parken').textContent()).toContain(
    'Udsat til mødet onsdag den 13. september 2028',
  );
  expect(await postpone('Dialog om parken').count()).toBe(0);
  await expect
    .poll(() => page.evaluate('document.activeElement.closest("li")?.id.startsWith("punkt-")'))
    .toBe(true);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await lineOf(other, 'Dialog om parken')
    .getByRole('button', { name: 'Udsæt', exact: true })
    .press('Enter');
  await said(other, 'Punktet er allerede udsat til et senere møde.');

  await page.goto(address);
  await comesAlive(page);
  await addPlain(page, 'Et nyt punkt');
  const late = lineOf(page, 'Et nyt punkt');
  await late.getByLabel('Hvorfor kommer punktet i et tillæg?').fill('Fristen udløber fredag.');
  await late.getByRole('button', { name: 'Gem begrundelsen' }).press('Enter');
  await said(page, 'Begrundelsen for »Et nyt punkt« er gemt.');
  await expect.poll(() => focused(page)).toBe('Gem begrundelsen');
  await late.getByLabel('Hvorfor kommer punktet i et tillæg?').fill('');
  const answered = page.waitForResponse((answer) => answer.url().endsWith('?/late'));
  await late.getByRole('button', { name: 'Gem begrundelsen' }).press('Enter');
  await answered;
  await expect.poll(() => focused(page)).toBe('Gem begrundelsen');
  expect(await page.locator('main').textContent()).not.toContain('Skriv en begrundelse');
  await page.goto(address);
  expect(await late.locator('textarea').inputValue()).toBe('');
  await page.context().close();
});

test('without JavaScript a refused form keeps what was typed, and says which field it was', async () => {
  const page = await signedIn(false);
  await openAgenda(page, '2031-10-08');
  const form = page.locator('form[action="?/plain"]');
  await form.getByLabel('Titel', { exact: true }).fill('Køb af grund');
  await form.getByLabel('Tekst', { exact: true }).fill('Byrådet skal tage stilling.\nSnart.');
  await form.getByText('Lukket punkt', { exact: true }).click();
  await form.getByLabel('Punktet er lukket').check();
  await form.locator('[name=publicTitle]').fill('Lukket: Køb');
  await leadOn(form.getByRole('button', { name: 'Sæt punktet på' }));
  await page.locator('main [role=status]').getByText('Skriv en begrundelse.').waitFor();
  const reason = form.locator('#plain-reason');
  expect([
    await form.getByLabel('Titel', { exact: true }).inputValue(),
    await form.getByLabel('Tekst', { exact: true }).inputValue(),
    await form.getByLabel('Punktet er lukket').isChecked(),
    await form.locator('[name=publicTitle]').inputValue(),
    await reason.getAttribute('aria-invalid'),
  ]).toEqual(['Køb af grund', 'Byrådet skal tage stilling.\nSnart.', true, 'Lukket: Køb', 'true']);
  // A line end is one sign to whoever types, and two when it is sent.
  await reason.fill('Pris\n'.repeat(1000));
  await leadOn(form.getByRole('button', { name: 'Sæt punktet på' }));
  await said(page, '»Køb af grund« er sat på');

  const line = page.locator('.agenda-lines > li').filter({ hasText: 'Køb af grund' });
  const decision = line.locator('select[name=kind]');
  for (const [kind, why] of [
    ['given', 'Skriv den beslutning, der må offentliggøres'],
    ['withheld', 'Skriv en begrundelse.'],
  ] as const) {
    await line.locator('[name=publicTitle]').fill(`Lukket: ${kind}`);
    await decision.selectOption(kind);
    await leadOn(line.getByRole('button', { name: 'Gem det offentlige' }));
    await line.getByText(why).waitFor();
    expect([
      await line.locator('[name=publicTitle]').inputValue(),
      await decision.inputValue(),
      await line.locator('textarea[name=text]').getAttribute('aria-invalid'),
    ]).toEqual([`Lukket: ${kind}`, kind, 'true']);
  }
  await line.locator('textarea[name=text]').fill('Forhandlingen er ikke slut.');
  await leadOn(line.getByRole('button', { name: 'Gem det offentlige' }));
  await said(page, 'Det offentlige om »Køb af grund« er gemt.');
  await page.context().close();
});

test('a planned sending that is moved begins as it is planned, with its reason, and a refusal keeps what was typed', async () => {
  const page = await signedIn(false);
  const address = await openAgenda(page, '2031-11-12');
  const fields = async (): Promise<readonly string[]> =>
    Promise.all(
      ['#release-date', '#release-time', '#release-reason'].map((id) => page.inputValue(id)),
    );
  const send = (name: string) => leadOn(page.getByRole('button', { name }));
  await page.goto(`${address}/offentliggoer`);
  await page.fill('#release-date', '2031-11-11');
  await page.fill('#release-time', '09:15');
  await send('Planlæg udsendelsen');
  await page.getByText('Tidspunktet ligger efter fristen').first().waitFor();
  expect(await fields()).toEqual(['2031-11-11', '09:15', '']);
  await page.fill('#release-reason', 'Regnskabet kom sent.');
  await send('Planlæg udsendelsen');
  await page.getByText(/Udsendes den 11\. november 2031/).waitFor();

  await page.goto(`${address}/offentliggoer`);
  expect(await fields()).toEqual(['2031-11-11', '09:15', 'Regnskabet kom sent.']);
  await page.fill('#release-time', '10:30');
  await send('Flyt udsendelsen');
  await page.getByText(/Udsendes den 11\. november 2031 kl\. 10\.30/).waitFor();
  expect(await page.textContent('main')).toContain('Regnskabet kom sent.');

  await page.context().close();
});
