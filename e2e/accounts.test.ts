import { describe, expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { cookieOf, demonstrationPassword, signIn, signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('accounts', () => {
  const command = (...args: readonly string[]) => house.raadslag('accounts', ...args);

  test('an administrator lets somebody in, gives a role, and takes it all back; the auditor reads it', async () => {
    const page = await browser.newPage();
    await signInDemonstration(page, house, 'administrator');
    await page.click('text=Administration');
    await page.getByRole('link', { name: 'Konti' }).click();
    await page.fill('#name', 'Karla Kontoborg');
    await page.fill('#email', 'karla@konto.example');
    await page.getByRole('button', { name: 'Opret konto' }).click();
    const secret = (await page.locator('[role=status] code').textContent()) ?? '';
    const karla = page.locator('.accounts > li', {
      has: page.getByRole('heading', { name: 'Karla Kontoborg' }),
    });
    await karla.locator('summary', { hasText: 'Giv en rolle' }).click();
    await karla.getByLabel('Rolle').selectOption('publicist');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await karla.getByRole('button', { name: 'Giv rollen' }).click();
    await karla.getByText('Publicist · Alle udvalg').waitFor();

    const theirs = await (await browser.newContext()).newPage();
    await signIn(theirs, house.origin, 'karla@konto.example', secret);
    expect(await theirs.textContent('.workspace-roles')).toContain('Publicist');
    await karla.getByRole('button', { name: 'Luk kontoen: Karla Kontoborg' }).click();
    await karla.getByText('Lukket').waitFor();
    await theirs.reload();
    expect(theirs.url()).toContain('/log-ind');
    await theirs.context().close();
    await page.close();

    const auditor = await browser.newPage();
    await signInDemonstration(auditor, house, 'revisor');
    await auditor.getByRole('link', { name: 'Journal', exact: true }).click();
    const parts = (part: string) => auditor.locator(`.journal li > ${part}`).allTextContents();
    const newest = async (): Promise<readonly string[]> => {
      const [who, did] = [await parts('strong'), await parts('span')];
      return who.slice(0, 5).map((name, n) => `${name} ${did[n]}`);
    };
    await expect
      .poll(newest)
      .toEqual([
        'Rune Revisholt loggede ind',
        'Anders Opsætterup lukkede en konto: Karla Kontoborg',
        'Karla Kontoborg loggede ind',
        'Anders Opsætterup gav en rolle: Karla Kontoborg',
        'Anders Opsætterup oprettede en konto: Karla Kontoborg',
      ]);
    expect(await findAccessibilityFaults(auditor)).toEqual([]);
    await auditor.fill('#person', 'karla');
    await auditor.getByRole('button', { name: 'Vis', exact: true }).click();
    await auditor.getByRole('heading', { name: '1 hændelse' }).waitFor();
    await auditor.close();
  });

  test.each([
    ...['sagsbehandler', 'leder', 'direktoer', 'sekretaer', 'stedfortraeder', 'publicist'],
    ...['hoeringspart', 'revisor', 'formand', 'medlem', 'borgmester'],
  ])('%s neither sees nor changes them', async (who) => {
    const secret = demonstrationPassword(house.printed());
    const cookie = await cookieOf(house.origin, `${who}@boegelund.example`, secret);
    const headers = { cookie, accept: 'text/html', origin: house.origin };
    const ask = (address: string, body?: URLSearchParams) =>
      fetch(
        house.origin + address,
        body === undefined ? { headers } : { headers, method: 'POST', body },
      );
    const page = await ask('/arbejdsrum/administration/konti');
    expect([page.status, (await page.text()).includes('administrator@')]).toEqual([403, false]);
    const listed = async () => (await command()).out;
    const before = await listed();
    const account = '00000000-0000-4000-8000-000000000000';
    for (const [action, form] of [
      ['add', { body: account, name: 'X Y', email: 'x@y.example' }],
      [
        'grant',
        { account, role: 'administrator', committee: '', deputyFor: '', from: '', until: '' },
      ],
      ['password', { account }],
      ['sessions', { account }],
      ['close', { account }],
    ] as const) {
      const body = new URLSearchParams(form);
      const answer = await ask(`/arbejdsrum/administration/konti?/${action}`, body);
      expect(answer.status, action).toBe(403);
    }
    expect(await listed()).toBe(before);
    expect((await ask('/arbejdsrum/journal')).status).toBe(who === 'revisor' ? 200 : 403);
  });

  test('the first administrator of a house is made on the command line', async () => {
    const added = await command('add', 'Nora Nødsted', 'nora@kommune.example', '--role', 'administrator', '--break-glass'); // prettier-ignore
    const secret = /Adgangskode: (\S+)/.exec(added.out)?.[1] ?? '';
    expect(added.status).toBe(0);
    const cookie = await cookieOf(house.origin, 'nora@kommune.example', secret);
    const page = await fetch(`${house.origin}/arbejdsrum/administration/konti`, {
      headers: { cookie },
    });
    expect(page.status).toBe(200);
    expect((await command('add', 'Nora Nødsted', 'NORA@kommune.example')).status).toBe(1);
    expect((await command('grant', 'nora@kommune.example', 'konge')).status).toBe(1);
    const another = ['add', 'Ove Overtal', 'ove@kommune.example', '--break-glass'] as const;
    for (const role of [[], ['--role', 'secretary'], ['--role', 'administrator']])
      expect((await command(...another, ...role)).status).toBe(1);
    expect((await command()).out).not.toContain('ove@kommune.example');
    expect((await command('password', 'nora@kommune.example')).status).toBe(0);
    const after = await fetch(`${house.origin}/konto`, { headers: { cookie }, redirect: 'manual' });
    expect(after.status).toBe(303);
  });

  test('without JavaScript an administrator sees that somebody is signed in, and ends it everywhere', async () => {
    const secret = demonstrationPassword(house.printed());
    const cookie = await cookieOf(house.origin, 'publicist@boegelund.example', secret);
    const enter = async () =>
      (await fetch(`${house.origin}/konto`, { headers: { cookie }, redirect: 'manual' })).status;
    expect(await enter()).toBe(200);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signInDemonstration(page, house, 'administrator');
    await page.goto(`${house.origin}/arbejdsrum/administration/konti`);
    const publicist = page.locator('.accounts > li', { hasText: 'publicist@boegelund.example' });
    expect(await publicist.textContent()).toMatch(/Logget ind \S+ steder?, sidst set/);
    await leadOn(publicist.getByRole('button', { name: /^Log ud alle steder: / }));
    expect(await page.textContent('[role=status]')).toContain('Ændringen er gemt.');
    expect(await publicist.textContent()).not.toContain('Logget ind');
    expect(await publicist.getByRole('button', { name: /^Afslut/ }).count()).toBe(0);
    expect(await enter()).toBe(303);
    await context.close();
  });

  test('I see where I am signed in, and end it', async () => {
    const email = 'medlem@boegelund.example';
    const elsewhere = await cookieOf(house.origin, email, demonstrationPassword(house.printed()));
    const page = await browser.newPage();
    await signInDemonstration(page, house, 'medlem');
    await page.goto(`${house.origin}/konto`);
    expect(await page.locator('.own-session').count()).toBeGreaterThanOrEqual(2);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Log ud alle andre steder' }).click();
    await page.getByText('Du er logget ud der.').waitFor();
    await expect.poll(() => page.locator('.own-session').count()).toBe(1);
    const answer = await fetch(`${house.origin}/konto`, {
      headers: { cookie: elsewhere },
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    await page.fill('#old', demonstrationPassword(house.printed()));
    await page.fill('#chosen', 'fire ord der ikke hører sammen');
    await page.getByRole('button', { name: 'Skift adgangskode' }).click();
    await page.getByText('fælles og kan ikke skiftes').waitFor();
    await page.close();
  });

  test('with the sample municipality its accounts go, and nobody signs in with them', async () => {
    const secret = demonstrationPassword(house.printed());
    const cookie = await cookieOf(house.origin, 'sekretaer@boegelund.example', secret);
    await house.raadslag('sample', 'remove');
    const answer = await fetch(`${house.origin}/konto`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    await expect(cookieOf(house.origin, 'sekretaer@boegelund.example', secret)).rejects.toThrow(
      '400',
    );
    expect((await command()).out).not.toContain('boegelund.example');
  });
});
