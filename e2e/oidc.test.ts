import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../test/database.ts';
import { aCommittee, anAccount } from '../test/people.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { anIssuer, freePort } from './oidc-issuer.ts';

const claims = {
  roles: {
    claim: 'groups',
    map: { sekretariat: 'secretary', revision: 'auditor', drift: ['administrator'] },
  },
  committees: { claim: 'udvalg', map: { TK: 'Teknik- og Klimaudvalget', alle: 'all' } },
  scope: 'openid profile email groups',
};

/** A browser without pages: it keeps cookies and follows redirects. */
function aVisitor() {
  const jar = new Map<string, string>();
  const ask = async (address: string, init: RequestInit = {}) => {
    const { origin } = new URL(address);
    const cookie = [...jar].flatMap(([key, value]) =>
      key.startsWith(`${origin} `) ? `${key.slice(origin.length + 1)}=${value}` : [],
    );
    const headers = { accept: 'text/html', origin, cookie: cookie.join('; ') };
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(`${origin} ${name}`);
      else jar.set(`${origin} ${name}`, value);
    }
    return answer;
  };
  /** Where the visitor ends, or is before going to an address that begins so. */
  const go = async (start: string, before?: string) => {
    let address = start;
    for (let steps = 0; steps < 12; steps += 1) {
      if (before !== undefined && address.startsWith(before)) return address;
      const to = (await ask(address)).headers.get('location');
      if (to === null) return address;
      address = new URL(to, address).href;
    }
    throw new Error('too many redirects');
  };
  return { ask, go, jar };
}

const database = await freshDatabase();
afterAll(database.close);
await aCommittee(database, 'Teknik- og Klimaudvalget');
const port = await freePort();
const issuer = await anIssuer(`http://127.0.0.1:${port}`);
afterAll(issuer.close);
const env = {
  RAADSLAG_OIDC_ISSUER: issuer.address,
  RAADSLAG_OIDC_CLIENT_ID: 'raadslag',
  RAADSLAG_OIDC_CLIENT_SECRET: 'kun-til-denne-test',
  RAADSLAG_OIDC_CLAIMS: JSON.stringify(claims),
};
const [house, browser] = await Promise.all([aHouse({ database, port, env }), aBrowser()]);

describe('signing in through the municipality', () => {
  const start = () => `${house.origin}/log-ind/oidc`;
  const answered = () => `${house.origin}/log-ind/oidc/svar`;
  const refusal = (type: string) => `${house.origin}/log-ind?afvist=${type}`;
  const counts = async () => ({
    sessions: await count('session'),
    accounts: await count('account'),
    identities: await count('account_identity'),
  });
  const count = async (table: 'session' | 'account' | 'account_identity') =>
    (await database.db.selectFrom(table).selectAll().execute()).length;
  const grantsOf = (email: string) =>
    database.db
      .selectFrom('account_grant as g')
      .innerJoin('account as a', 'a.id', 'g.account_id')
      .leftJoin('organization as o', 'o.id', 'g.organization_id')
      .where('a.email', '=', email)
      .select(['g.role', 'o.name as committee', 'g.from_sign_in'])
      .orderBy('g.role')
      .execute();
  const journalOf = async (what: string) =>
    (await database.db.selectFrom('journal').selectAll().orderBy('id').execute()).filter(
      (line) => line.what === what,
    );
  const secretary = {
    name: 'Signe Sivsko',
    email: 'signe@proevestrup.example',
    email_verified: true,
    groups: ['sekretariat', 'kantine'],
    udvalg: ['TK'],
  };

  test('while the municipality’s sign-in is down the house is up and says so, and it works when that answers', async () => {
    const before = await counts();
    expect(await aVisitor().go(start())).toContain('/log-ind?afvist=service-unreachable');
    const page = await (await aVisitor().ask(refusal('service-unreachable'))).text();
    expect(page).toContain('Kommunens login svarer ikke');
    expect(await counts()).toEqual(before);
    await issuer.open();
    issuer.expect('signe', secretary);
    expect(await aVisitor().go(start())).toBe(`${house.origin}/arbejdsrum`);
  });

  test('claims become a role in a committee, and what they no longer say is taken away, but not what was given here', async () => {
    issuer.expect('signe', secretary);
    const first = aVisitor();
    expect(await first.go(`${start()}?til=/konto`)).toBe(`${house.origin}/konto`);
    const ofHer = { committee: 'Teknik- og Klimaudvalget', from_sign_in: true };
    expect(await grantsOf(secretary.email)).toEqual([{ role: 'secretary', ...ofHer }]);
    const [line] = await journalOf('service-signed-in');
    expect(line).toMatchObject({ by: 'Signe Sivsko', detail: { unknown: ['kantine'] } });

    const { id } = await database.db
      .selectFrom('account')
      .where('email', '=', secretary.email)
      .select('id')
      .executeTakeFirstOrThrow();
    await database.db
      .insertInto('account_grant')
      .values({
        ...{ id: crypto.randomUUID(), account_id: id, role: 'publicist', organization_id: null },
        ...{ deputy_for: null, valid_from: null, valid_until: null, from_sign_in: false },
      })
      .execute();
    const given = { role: 'publicist', committee: null, from_sign_in: false };
    issuer.expect('signe', { ...secretary, groups: ['revision'] });
    expect(await aVisitor().go(start())).toBe(`${house.origin}/arbejdsrum`);
    expect(await grantsOf(secretary.email)).toEqual([{ role: 'auditor', ...ofHer }, given]);

    await database.db.deleteFrom('account_grant').where('from_sign_in', '=', false).execute();
    issuer.expect('signe', { ...secretary, groups: [] });
    expect(await aVisitor().go(start())).toBe(refusal('no-access'));
    expect(await grantsOf(secretary.email)).toEqual([]);
    expect(await first.go(`${house.origin}/arbejdsrum`)).toContain('/log-ind?til=');
  });

  test.each([
    ['without a role that is known here', 'no-access', { groups: ['kantine'] }],
    ['with a role, and no committee for it', 'no-access', { udvalg: ['ukendt'] }],
    ['whose role stands in another claim', 'no-access', { groups: { sekretariat: true } }],
    ['without an e-mail', 'no-email', { email: undefined }],
  ])('somebody new %s is turned away', async (_, type, changed) => {
    const before = await counts();
    issuer.expect('ukendt', { ...secretary, email: 'ny@proevestrup.example', ...changed });
    const visitor = aVisitor();
    expect(await visitor.go(start())).toBe(refusal(type));
    expect(await visitor.go(`${house.origin}/arbejdsrum`)).toContain('/log-ind?til=');
    expect(await counts()).toEqual(before);
    expect((await journalOf('service-sign-in-refused')).at(-1)).toMatchObject({
      detail: { reason: type },
    });
  });

  test('an account without a password is joined by an e-mail that is vouched for, once; no other is', async () => {
    const { email, id } = await anAccount(database, { name: 'Knud Kæmpehøj' });
    const asKnud = { ...secretary, name: 'Knud Kæmpehøj', email };
    const before = await counts();
    issuer.expect('knud', asKnud);
    expect(await aVisitor().go(start())).toBe(refusal('email-taken'));
    await database.db
      .updateTable('account')
      .set({ password_hash: null })
      .where('id', '=', id)
      .execute();
    issuer.expect('knud', { ...asKnud, email_verified: false });
    expect(await aVisitor().go(start())).toBe(refusal('email-taken'));
    expect(await counts()).toEqual(before);
    issuer.expect('knud', asKnud);
    expect(await aVisitor().go(start())).toBe(`${house.origin}/arbejdsrum`);
    expect(await counts()).toEqual({
      sessions: before.sessions + 1,
      accounts: before.accounts,
      identities: before.identities + 1,
    });
    issuer.expect('en anden med samme e-mail', asKnud);
    expect(await aVisitor().go(start())).toBe(refusal('email-taken'));
    await database.db
      .updateTable('account')
      .set({ status: 'closed' })
      .where('id', '=', id)
      .execute();
    issuer.expect('knud', asKnud);
    expect(await aVisitor().go(start())).toBe(refusal('closed'));
  });

  const changed = (address: string, name: string, value: string) => {
    const url = new URL(address);
    url.searchParams.set(name, value);
    return url.href;
  };
  type Visitor = ReturnType<typeof aVisitor>;
  test.each<[string, string, (visitor: Visitor) => Promise<string>]>([
    [
      'with another state',
      'service-refused',
      async ({ go }) => go(changed(await go(start(), answered()), 'state', 'en anden')),
    ],
    [
      'in another issuer’s name',
      'service-refused',
      async ({ go }) => go(changed(await go(start(), answered()), 'iss', 'https://andre.example')),
    ],
    [
      'with a code that nobody gave',
      'service-refused',
      async ({ go }) => go(changed(await go(start(), answered()), 'code', 'gættet')),
    ],
    [
      'made for another nonce',
      'service-refused',
      async ({ go }) => {
        const asked = await go(start(), issuer.address);
        return go(await go(changed(asked, 'nonce', 'en anden'), answered()));
      },
    ],
    [
      'with a code of another browser’s sign-in (PKCE)',
      'service-refused',
      async ({ go }) => {
        const stolen = new URL(await aVisitor().go(start(), answered())).searchParams.get('code');
        return go(changed(await go(start(), answered()), 'code', stolen ?? ''));
      },
    ],
    [
      'in a browser that never asked',
      'sign-in-expired',
      async ({ go }) => aVisitor().go(await go(start(), answered())),
    ],
    [
      'too late',
      'sign-in-expired',
      async ({ go }) => {
        const address = await go(start(), answered());
        await database.db
          .updateTable('sign_in_under_way')
          .set({ started_at: new Date(Date.now() - 601_000) })
          .execute();
        return go(address);
      },
    ],
    [
      'that says no',
      'service-refused',
      async ({ go }) => {
        const address = new URL(await go(start(), answered()));
        const state = address.searchParams.get('state') ?? '';
        const no = new URLSearchParams({ error: 'access_denied', state, iss: issuer.address });
        return go(`${answered()}?${no.toString()}`);
      },
    ],
  ])('an answer %s lets nobody in', async (_, type, attempt) => {
    issuer.expect('ny', { ...secretary, email: 'ny@proevestrup.example' });
    const before = await counts();
    const visitor = aVisitor();
    expect(await attempt(visitor)).toBe(refusal(type));
    expect(await visitor.go(`${house.origin}/arbejdsrum`)).toContain('/log-ind?til=');
    expect(await counts()).toEqual(before);
  });

  test('an answer is good once', async () => {
    issuer.expect('signe', secretary);
    const visitor = aVisitor();
    const address = await visitor.go(start(), answered());
    const kept = new Map(visitor.jar);
    expect(await visitor.go(address)).toBe(`${house.origin}/arbejdsrum`);
    const before = await counts();
    const other = aVisitor();
    for (const [key, value] of kept) other.jar.set(key, value);
    expect(await other.go(address)).toBe(refusal('sign-in-expired'));
    expect(await counts()).toEqual(before);
  });

  test('with the municipality’s sign-in a password opens only the account for emergencies', async () => {
    const status = async (isBreakGlass: boolean) => {
      const { email } = await anAccount(database, { role: 'administrator', isBreakGlass });
      const body = new URLSearchParams({ email, password: 'en lang og god adgangskode' });
      return (await aVisitor().ask(`${house.origin}/log-ind`, { method: 'POST', body })).status;
    };
    expect([await status(false), await status(true)]).toEqual([400, 303]);
  });

  test('a secretary signs in and out in a browser, of the municipality’s sign-in as well', async () => {
    issuer.expect('signe', secretary);
    const page = await browser.newPage({ viewport: { width: 375, height: 700 } });
    await page.goto(`${house.origin}/log-ind`);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Log ind med kommunens login' }).click();
    await page.waitForURL(`${house.origin}/arbejdsrum`);
    expect(await page.textContent('h1')).toBe('Goddag, Signe Sivsko');
    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.waitForURL(`${issuer.address}/session/end?*`);
    expect(await count('session')).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.getByText('Du er logget ud').waitFor();
    expect(page.url()).toBe(`${house.origin}/log-ind?ud`);
    await page.goto(`${house.origin}/arbejdsrum`);
    expect(page.url()).toContain('/log-ind?til=');
    await page.close();
  });
});
