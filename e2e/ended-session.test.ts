import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { askForStatement } from '#application/paper/ask-for-statement.ts';
import type { Account } from '#application/access/account-store.ts';
import type { PaperId } from '#domain/ids.ts';
import { aMunicipality, aPaper } from '../test/a-paper.ts';
import { valueOf } from '../test/an-archive.ts';
import { freshDatabase } from '../test/database.ts';
import { anAccount, contextOfAccount, password } from '../test/people.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { cookieOf, signInAs } from './signed-in.ts';

/* Two hours without a sign end a session; what was typed meanwhile is sent when one has signed in again. */
const database = await freshDatabase();
afterAll(database.close);
const { committee } = await aMunicipality(database);
const officer = await anAccount(database, { name: 'Sanne Sagsbehandler', role: 'case-officer' });
const asked = await anAccount(database, { name: 'Ulla Udtalelse', language: 'en' });
const context = await contextOfAccount(database, officer);
const { stores } = context;
const [house, browser] = await Promise.all([
  aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } }),
  aBrowser(),
]);
const { origin } = house;
const sheetOf = (paper: PaperId): string => `/arbejdsrum/sager/${paper}`;
const endSession = ({ id }: Account): Promise<void> => stores.sessions.endAll(id, null);

/** Signs in again in the window that the link opens. */
async function signInBeside(page: Page, link: string, { email }: Account): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: link }).click();
  const beside = await opened;
  await beside.waitForLoadState();
  await beside.fill('#email', email);
  await beside.fill('#password', password);
  await beside.click('main button');
  await beside.waitForURL(`${origin}/arbejdsrum/**`);
  return beside;
}

describe('when a session has ended while somebody typed', () => {
  test('without JavaScript: the answer is given back in the person’s language, stands in no address, and is sent after signing in', async () => {
    const paper = await aPaper(context, committee);
    valueOf(
      await askForStatement(context, paper, {
        ...{ account: asked.id, unit: 'Brandvæsenet', question: 'Kan bilen komme frem?' },
        workingDays: 5,
      }),
    );
    const visitor = await browser.newContext({ javaScriptEnabled: false });
    const page = await visitor.newPage();
    await signInAs(page, origin, asked);
    await page.goto(origin + sheetOf(paper));
    const answer = 'Yes,\nwhen "the gate" <is> open & wide.';
    await page.fill('[id^=answer-]', answer);
    await endSession(asked);
    await leadOn(page.getByRole('button', { name: 'Give the statement' }));

    expect(await page.textContent('h1')).toBe('You are signed out');
    expect(await page.locator('.unsaved-words').allInnerTexts()).toEqual([answer]);
    expect(decodeURIComponent(page.url())).not.toContain('gate');
    // Whoever presses too early is given it back once more.
    await leadOn(page.getByRole('button', { name: 'Send it again' }));
    expect(await page.locator('.unsaved-words').allInnerTexts()).toEqual([answer]);

    await signInBeside(page, 'Sign in in a new window', asked);
    const [before] = await stores.statements.ofPaper(paper);
    expect(before?.state.kind).toBe('waiting');
    await leadOn(page.getByRole('button', { name: 'Send it again' }));
    await page.waitForURL(`${origin}${sheetOf(paper)}?/answer`);
    const [after] = await stores.statements.ofPaper(paper);
    expect(after?.state).toMatchObject({ kind: 'answered', text: answer });
    await visitor.close();
  });

  test('with JavaScript: the sheet stays as it is, and is saved after signing in beside it', async () => {
    const paper = await aPaper(context, committee);
    const visitor = await browser.newContext();
    const page = await visitor.newPage();
    await signInAs(page, origin, officer);
    await page.goto(origin + sheetOf(paper));
    await page.waitForSelector('#felt-afsnit-summary[contenteditable=true]');
    await page.locator('summary', { hasText: 'Luk sagen' }).click();
    await page.fill('#close-reason', 'Det er et udbud.');
    await endSession(officer);
    await page.fill('#felt-titel', 'Stien ved åen');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByRole('link', { name: 'Log ind i et nyt vindue' }).waitFor();
    expect(await page.inputValue('#felt-titel')).toBe('Stien ved åen');
    expect(await page.inputValue('#close-reason')).toBe('Det er et udbud.');
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await signInBeside(page, 'Log ind i et nyt vindue', officer);
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await expect.poll(async () => (await stores.papers.find(paper))?.title).toBe('Stien ved åen');
    await page
      .getByRole('link', { name: 'Log ind i et nyt vindue' })
      .waitFor({ state: 'detached' });
    expect(await page.inputValue('#close-reason')).toBe('Det er et udbud.');

    await endSession(officer);
    await page.locator('form:has(#close-reason) button').click();
    await page.waitForURL(/\/log-ind\/udloebet/);
    expect(await page.locator('.unsaved-words').allInnerTexts()).toEqual(['Det er et udbud.']);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await visitor.close();
  });

  test('a form is given back to our own pages alone, escaped, and leads nowhere else', async () => {
    const fields = { title: '"><script>alert(1)</script>' };
    const post = (address: string, from: string, accept = 'text/html') =>
      fetch(origin + address, {
        method: 'POST',
        headers: { origin: from, accept },
        body: new URLSearchParams(fields),
      });
    for (const address of ['/arbejdsrum/sager/ny', '/log-ind/udloebet?til=/arbejdsrum/sager/ny']) {
      const cross = await post(address, 'https://elsewhere.example');
      expect([cross.status, await cross.text()]).toEqual([
        403,
        expect.not.stringContaining('script'),
      ]);
      const own = await post(address, origin);
      const html = await own.text();
      expect([own.status, own.headers.get('cache-control')]).toEqual([401, 'no-store']);
      expect(html).toContain('&lt;script>alert(1)');
      expect(html).not.toContain('<script>alert');
      expect(html).toContain('action="/arbejdsrum/sager/ny"');
    }
    const astray = await post('/log-ind/udloebet?til=https://elsewhere.example/x', origin);
    expect(await astray.text()).not.toContain('elsewhere.example');
    const script = await post('/arbejdsrum/sager/ny', origin, 'application/json');
    expect(await script.json()).toMatchObject({ type: 'error', status: 401 });
  });

  test('passwords are given back to nobody, and the page shows nothing to whoever comes by a link', async () => {
    for (const address of ['/konto', '/arbejdsrum/administration/konti']) {
      const answer = await fetch(origin + address, {
        method: 'POST',
        headers: { origin, accept: 'text/html' },
        body: new URLSearchParams({ password: 'hemmeligt ord' }),
      });
      expect(await answer.text()).not.toContain('hemmeligt ord');
    }
    const page = `${origin}/log-ind/udloebet?til=/arbejdsrum/sager/ny?/save`;
    const answer = await fetch(page, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/log-ind?til=%2Farbejdsrum%2Fsager%2Fny%3F%2Fsave',
    ]);
  });

  test('what a page asks by itself is told that nobody is signed in', async () => {
    const paper = await aPaper(context, committee);
    const cookie = await cookieOf(origin, officer.email);
    for (const address of [`${sheetOf(paper)}/henvisninger?q=sti`, '/arbejdsrum/kle?q=sti']) {
      const ask = async (headers: Record<string, string>): Promise<number> =>
        (await fetch(origin + address, { headers, redirect: 'manual' })).status;
      expect([await ask({ cookie }), await ask({})]).toEqual([200, 401]);
    }
  });
});
