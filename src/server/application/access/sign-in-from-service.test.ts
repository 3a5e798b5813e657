import { afterAll, beforeEach, expect, test } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { oidcService } from '#adapters/identity/oidc-service.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { everybody } from '#domain/access/actor.ts';
import { anIssuer } from '../../../../e2e/oidc-issuer.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount } from '../../../../test/people.ts';
import { beginAtService, signInFromService } from './sign-in-from-service.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
const house = 'http://127.0.0.1:9';
const issuer = await anIssuer(house);
await issuer.open();
afterAll(issuer.close);
beforeEach(() => emptyArchive(db));

const context = contextOn(database, everybody);
const claims = {
  ...{ name: 'Signe Sivsko', email: 'signe@proevestrup.example', email_verified: true },
  groups: ['drift'],
};

/** Goes to the municipality's sign-in and comes back. */
async function signInAt(body: string | null, subject = 'signe', said = claims): Promise<string> {
  const roles = { claim: 'groups', map: new Map([['drift', ['administrator'] as const]]) };
  const rules = { roles, committees: null, name: 'name', email: 'email' };
  const client = { clientId: 'raadslag', clientSecret: 'kun-til-denne-test', body, rules };
  const settings = { issuer: issuer.address, scope: 'openid profile email groups', ...client };
  const service = oidcService(settings, house, () => undefined);
  issuer.expect(subject, said);
  const { address, token } = valueOf(await beginAtService(context, credentials, service, '/'));
  const jar = new Map<string, string>();
  let at = new URL(address);
  while (at.origin !== house) {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(at, { headers: { cookie }, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    at = new URL(answer.headers.get('location') ?? house, at);
  }
  const signedIn = await signInFromService(context, credentials, service, {
    ...{ token, search: at.search, today: '2026-05-12' },
    visitor: { userAgent: '', addressPrefix: '', token: null },
  });
  return signedIn.ok ? 'in' : signedIn.error.type;
}

const bodyNamed = (name: string) => storesOn(db).organizations.body(name);
const accounts = async () =>
  db
    .selectFrom('account as a')
    .innerJoin('body as b', 'b.id', 'a.body_id')
    .select(['a.email', 'b.name as body'])
    .orderBy('a.created_at')
    .execute();
const refusals = async () =>
  db.selectFrom('journal').where('what', '=', 'service-sign-in-refused').selectAll().execute();

test('the sign-in of a house’s only municipality needs no name', async () => {
  await bodyNamed('Prøvestrup Kommune');
  expect(await signInAt(null)).toBe('in');
  expect(await accounts()).toEqual([{ email: claims.email, body: 'Prøvestrup Kommune' }]);
});

test('where there are several, an account is made in the one that the sign-in is set up for', async () => {
  await bodyNamed('Nabostrup Kommune');
  await bodyNamed('Prøvestrup Kommune');
  expect(await signInAt('Prøvestrup Kommune')).toBe('in');
  expect(await accounts()).toEqual([{ email: claims.email, body: 'Prøvestrup Kommune' }]);
});

test('the made-up municipality beside the only real one is no other: its name needs not be said', async () => {
  const { id } = await anAccount(database, { name: 'Dorte Demo' });
  const madeUp = { is_demonstration: true, status: 'closed' } as const;
  await db.updateTable('account').set(madeUp).where('id', '=', id).execute();
  await bodyNamed('Nabostrup Kommune');
  expect(await signInAt(null)).toBe('in');
  expect((await accounts()).filter(({ email }) => email === claims.email)).toEqual([
    { email: claims.email, body: 'Nabostrup Kommune' },
  ]);
});

test.each([
  ['it is set up for none', null],
  ['there is none of that name', 'Fejlstrup Kommune'],
])('where there are several and %s, nobody new gets in', async (_, body) => {
  await bodyNamed('Nabostrup Kommune');
  await bodyNamed('Prøvestrup Kommune');
  expect(await signInAt(body)).toBe('no-body');
  expect(await accounts()).toEqual([]);
  expect(await storesOn(db).organizations.findBody('Fejlstrup Kommune')).toBeNull();
  expect(await refusals()).toMatchObject([{ detail: { reason: 'no-body' } }]);
});

test('one municipality’s sign-in opens no account of another: neither by e-mail nor for who came from there before', async () => {
  const there = await bodyNamed('Nabostrup Kommune');
  const { id, email } = await anAccount(database, { name: 'Knud Kæmpehøj' });
  await db.updateTable('account').set({ password_hash: null }).where('id', '=', id).execute();
  const knud = { ...claims, name: 'Knud Kæmpehøj', email };
  expect(await signInAt('Nabostrup Kommune', 'knud', knud)).toBe('email-taken');
  expect(await signInAt('Prøvestrup Kommune', 'knud', knud)).toBe('in');
  expect(await signInAt('Nabostrup Kommune', 'knud', knud)).toBe('no-access');
  expect(await refusals()).toMatchObject([
    { subject: there.id, detail: { reason: 'email-taken' } },
    { subject: there.id, detail: { reason: 'no-access' } },
  ]);
  // Whoever has been let in before the house had several is not shut out by a setting that is missing.
  expect(await signInAt(null, 'knud', knud)).toBe('in');
  expect((await accounts()).length).toBe(1);
});
