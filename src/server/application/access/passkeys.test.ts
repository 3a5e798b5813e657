import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { passkeyDesk } from '#adapters/identity/passkey-desk.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import { everybody } from '#domain/access/actor.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount, contextOfAccount, password } from '../../../../test/people.ts';
import type { Context } from '../ports.ts';
import type { Account } from './account-store.ts';
import { findSignedIn } from './find-signed-in.ts';
import { resetSecondFactor } from './keep-accounts.ts';
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from './keep-passkeys.ts';
import { signIn } from './sign-in.ts';
import { beginPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));
const now = new Date('2026-05-12T08:00:00Z');
const context: Context = {
  actor: everybody,
  now: () => now,
  stores: storesOn(db),
  transact: transactOn(db, storesOn),
};
const visitor = { userAgent: 'Prøvebrowser', addressPrefix: '192.0.2.0/24', token: null };
const found = passkeyDesk('https://raadslag.example');
if (found === null) throw new Error('no desk');
const desk = found;

const enter = (account: Account, localAccounts: 'on' | 'break-glass' = 'on') =>
  signIn(context, credentials, { email: account.email, password, visitor, localAccounts });
const ownOf = async (account: Account) => {
  const entered = await enter(account);
  if (!entered.ok) throw new Error(entered.error.type);
  const signedIn = await findSignedIn(context, credentials, entered.value.token, '2026-05-12');
  if (signedIn === null) throw new Error('nobody');
  return { context, credentials, signedIn, visitor };
};
const aPasskey = (account: Account, id = 'noegle') =>
  context.stores.passkeys.add({
    ...{ id, account: account.id, publicKey: 'AA', counter: 0, transports: [] },
    ...{ name: 'Min telefon', addedAt: now, lastUsedAt: null },
  });
const traces = async () => [
  await db.selectFrom('journal').select('what').where('what', '!=', 'signed-in').execute(),
  await db.selectFrom('mail').select('kind').execute(),
  (await db.selectFrom('passkey').select('name').execute()).map(({ name }) => name),
];
const answer = {
  ...{ id: 'noegle', rawId: 'noegle', type: 'public-key', clientExtensionResults: {} },
  response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
};

describe('passkeys', () => {
  test('are not begun without the password, nor for an account that has none or is shared', async () => {
    const own = await ownOf(await anAccount(database));
    expect(await beginPasskey(own, desk, 'forkert')).toMatchObject({ error: { type: 'wrong' } });
    for (const [changed, type] of [
      [{ passwordHash: null }, 'no-password'],
      [{ isDemonstration: true }, 'demonstration'],
    ] as const) {
      const signedIn = { ...own.signedIn, account: { ...own.signedIn.account, ...changed } };
      const refused = await beginPasskey({ ...own, signedIn }, desk, password);
      expect(refused).toMatchObject({ error: { type } });
    }
    expect(await db.selectFrom('passkey_challenge').selectAll().execute()).toEqual([]);
  });

  test('are not added with an answer that is made up, with somebody else’s challenge, or without a name', async () => {
    const [own, other] = [await ownOf(await anAccount(database)), await ownOf(await anAccount(database))]; // prettier-ignore
    const begun = await beginPasskey(own, desk, password);
    if (!begun.ok) throw new Error(begun.error.type);
    const { token } = begun.value;
    const add = (by: typeof own, name: string, with_: string | null) =>
      addPasskey(by, desk, { token: with_, answer, name });
    expect(await add(own, ' ', token)).toMatchObject({ error: { type: 'no-name' } });
    expect(await add(own, 'Telefon', null)).toMatchObject({ error: { type: 'not-accepted' } });
    expect(await add(other, 'Telefon', token)).toMatchObject({ error: { type: 'not-accepted' } });
    expect(await add(own, 'Telefon', token)).toMatchObject({ error: { type: 'not-accepted' } });
    expect(await traces()).toEqual([[], [], []]);
  });

  test('of somebody else are neither renamed nor removed: told as if they were not there', async () => {
    const owner = await anAccount(database);
    await aPasskey(owner);
    const other = await ownOf(await anAccount(database));
    for (const refused of [
      await renamePasskey(other, { id: 'noegle', name: 'Min' }),
      await removePasskey(other, 'noegle'),
      await removePasskey(other, 'findes-ikke'),
    ])
      expect(refused).toMatchObject({ error: { type: 'not-found' } });
    expect(await traces()).toEqual([[], [], ['Min telefon']]);
    const renamed = await renamePasskey(await ownOf(owner), { id: 'noegle', name: 'Nøglen' });
    expect(renamed).toMatchObject({ ok: true });
    expect(await traces()).toEqual([[{ what: 'passkey-renamed' }], [], ['Nøglen']]);
    expect(await removePasskey(await ownOf(owner), 'noegle')).toMatchObject({ ok: true });
    expect(await traces()).toEqual([
      [{ what: 'passkey-renamed' }, { what: 'passkey-removed' }],
      [{ kind: 'passkeys-changed' }],
      [],
    ]);
  });

  test('let nobody in with an answer that is made up, or without a challenge of this browser', async () => {
    const account = await anAccount(database);
    await aPasskey(account);
    const begun = await beginPasskeySignIn(context, credentials, desk);
    if (!begun.ok) throw new Error('not begun');
    for (const token of [begun.value.token, begun.value.token, 'x', null])
      for (const given of [answer, undefined, {}, { ...answer, id: 'en anden' }])
        expect(
          await signInWithPasskey(context, credentials, desk, {
            ...{ token, answer: given, visitor, localAccounts: 'on' },
          }),
        ).toEqual({ ok: false, error: { type: 'not-accepted' } });
    expect(await context.stores.sessions.ofAccount(account.id)).toEqual([]);
  });

  test('go with the second factor that an administrator takes from whoever has lost it', async () => {
    const account = await anAccount(database);
    await aPasskey(account);
    const administrator = await anAccount(database, { role: 'administrator' });
    const as = await contextOfAccount(database, administrator);
    expect(await resetSecondFactor(as, { account: account.id })).toMatchObject({ ok: true });
    expect(await context.stores.passkeys.ofAccount(account.id)).toEqual([]);
  });

  test('are not for a bare IP address, for which browsers know none', () => {
    expect([passkeyDesk('http://127.0.0.1:3000'), passkeyDesk('http://[::1]:3000')]).toEqual([null, null]); // prettier-ignore
  });
});

describe('the account for emergencies', () => {
  const mails = async () =>
    (await db.selectFrom('mail').select(['to_address', 'letter']).execute())
      .map(({ to_address, letter }) => [to_address, letter?.kind])
      .toSorted();

  test('tells every administrator when it is used, where the municipality signs people in itself', async () => {
    const emergency = await anAccount(database, { isBreakGlass: true, role: 'administrator' });
    const administrator = await anAccount(database, { role: 'administrator' });
    await anAccount(database, { role: 'administrator', until: '2026-05-11' });
    await anAccount(database, { role: 'administrator', status: 'closed' });
    await anAccount(database, { role: 'secretary' });
    await enter(emergency, 'break-glass');
    expect(await mails()).toEqual(
      [
        [administrator.email, 'break-glass-used'],
        [emergency.email, 'break-glass-used'],
      ].toSorted(),
    );
    const { rows } = { rows: await db.selectFrom('journal').select('what').execute() };
    expect(rows).toEqual([{ what: 'break-glass-signed-in' }]);
  });

  test('is an account like any other where everybody has a password: journaled, and no mail', async () => {
    await enter(await anAccount(database, { isBreakGlass: true, role: 'administrator' }));
    expect(await mails()).toEqual([]);
    expect(await db.selectFrom('journal').select('what').execute()).toEqual([
      { what: 'break-glass-signed-in' },
    ]);
  });
});
