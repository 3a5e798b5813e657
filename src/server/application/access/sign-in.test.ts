import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import { everybody } from '#domain/access/actor.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aCommittee, aMember, anAccount, password } from '../../../../test/people.ts';
import type { Context } from '../ports.ts';
import { changePassword } from './change-password.ts';
import { endSessions } from './end-sessions.ts';
import { findSignedIn } from './find-signed-in.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
let now = new Date('2026-05-12T08:00:00Z');
beforeEach(async () => {
  now = new Date('2026-05-12T08:00:00Z');
  await emptyArchive(db);
});
const context: Context = {
  actor: everybody,
  now: () => now,
  stores: storesOn(db),
  transact: transactOn(db, storesOn),
};
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const visitor = { userAgent: 'Prøvebrowser', addressPrefix: '192.0.2.0/24', token: null };
type Try = { email: string; secret?: string; from?: string; local?: 'on' | 'break-glass' };
const attempt = ({ email, secret = password, from, local = 'on' }: Try) =>
  signIn(context, credentials, {
    email,
    password: secret,
    visitor: { ...visitor, ...(from === undefined ? {} : { addressPrefix: from }) },
    localAccounts: local,
  });
const said = async (tried: Try): Promise<string> => {
  const result = await attempt(tried);
  return result.ok ? 'in' : result.error.type;
};
const enter = async (email: string): Promise<string> => {
  const result = await attempt({ email });
  if (!result.ok) throw new Error(result.error.type);
  return result.value.token;
};
const find = (token: string, today = '2026-05-12') =>
  findSignedIn(context, credentials, token, today);
const signedInAs = async (email: string) => {
  const found = await find(await enter(email));
  if (found === null) throw new Error('nobody');
  return found;
};
const journal = async () =>
  (await db.selectFrom('journal').select(['by', 'what', 'account_id']).orderBy('id').execute()).map(
    ({ by, what, account_id }) => [by, what, account_id],
  );

describe('signing in with a password', () => {
  test('whoever knows it is in, and it stands in the journal', async () => {
    const account = await anAccount(database, { name: 'Helle Ref' });
    const found = await signedInAs(` ${account.email.toUpperCase()} `);
    expect(found.actor).toEqual({
      ...{ name: 'Helle Ref', account: account.id, person: null },
      ...{ grants: [], seats: [], isMayor: false },
    });
    expect(await journal()).toEqual([['Helle Ref', 'signed-in', account.id]]);
  });

  test('a wrong password, an unknown address and a closed account are told alike and leave no session', async () => {
    const { email } = await anAccount(database);
    const closed = await anAccount(database, { status: 'closed' });
    expect([
      await said({ email, secret: 'forkert' }),
      await said({ email: 'ingen@proevestrup.example' }),
      await said({ email: closed.email }),
      await said({ email, secret: '' }),
    ]).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
    expect(new Set((await journal()).map(([, what]) => what))).toEqual(new Set(['sign-in-failed']));
  });

  test('where the municipality signs people in itself, only the account for emergencies has a password', async () => {
    const ordinary = await anAccount(database);
    const emergency = await anAccount(database, { name: 'Nød Konto', isBreakGlass: true });
    expect(await said({ email: ordinary.email, local: 'break-glass' })).toBe('wrong');
    expect(await said({ email: emergency.email, local: 'break-glass' })).toBe('in');
    expect(await journal()).toEqual([
      ['offentligheden', 'sign-in-failed', null],
      ['Nød Konto', 'break-glass-signed-in', emergency.id],
    ]);
  });

  test('neither token nor password lies in the database', async () => {
    const { email } = await anAccount(database);
    const token = await enter(email);
    const rows = JSON.stringify([
      await db.selectFrom('session').selectAll().execute(),
      await db.selectFrom('account').selectAll().execute(),
      await db.selectFrom('sign_in_attempt').selectAll().execute(),
    ]);
    expect([rows.includes(token), rows.includes(password)]).toEqual([false, false]);
  });

  test('the session that a browser had is over when a new one begins in it', async () => {
    const { email } = await anAccount(database);
    const before = await enter(email);
    const command = { email, password, localAccounts: 'on' } as const;
    await signIn(context, credentials, { ...command, visitor: { ...visitor, token: before } });
    expect(await find(before)).toBeNull();
  });
});

describe('guessing is slow', () => {
  test('after eight wrong passwords even the right one must wait a quarter of an hour', async () => {
    const { email } = await anAccount(database);
    for (let n = 0; n < 8; n += 1) expect(await said({ email, secret: 'gæt' })).toBe('wrong');
    expect(await said({ email })).toBe('too-many');
    later(16);
    expect(await said({ email })).toBe('in');
  });

  test('an address that has no account is told the same', async () => {
    const email = 'ingen@proevestrup.example';
    for (let n = 0; n < 8; n += 1) expect(await said({ email })).toBe('wrong');
    expect(await said({ email })).toBe('too-many');
  });

  test('many guesses at once are no more than one after another', async () => {
    const { email } = await anAccount(database);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => said({ email, secret: 'gæt' })),
    );
    expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(8);
  });

  test('whoever gets it right begins anew', async () => {
    const { email } = await anAccount(database);
    for (let n = 0; n < 7; n += 1) await said({ email, secret: 'gæt' });
    expect(await said({ email })).toBe('in');
    later(1);
    expect(await said({ email, secret: 'gæt' })).toBe('wrong');
    expect(await said({ email })).toBe('in');
  });

  test('one network that tries many accounts is stopped, and others are not', async () => {
    const { email } = await anAccount(database);
    for (let n = 0; n < 40; n += 1) await said({ email: `${n}@proevestrup.example` });
    expect(await said({ email })).toBe('too-many');
    expect(await said({ email, from: '198.51.100.0/24' })).toBe('in');
  });
});

describe('a session', () => {
  test.each([
    ['an hour unused it is there', [60], true],
    ['more than two hours unused it is over', [121], false],
    ['used every hour it lasts', [60, 60, 60], true],
    ['but not beyond twelve', [100, 100, 100, 100, 100, 100, 100, 100], false],
  ])('%s', async (_what, waits, isThere) => {
    const { email } = await anAccount(database);
    const token = await enter(email);
    let found = null;
    for (const wait of waits) {
      later(wait);
      found = await find(token);
    }
    expect(found !== null).toBe(isThere);
  });

  test('of a closed account is worth nothing', async () => {
    const account = await anAccount(database);
    const token = await enter(account.email);
    await context.stores.accounts.close(account.id);
    expect(await find(token)).toBeNull();
  });

  test('gives what the register of members and the roles give on that day', async () => {
    const council = await aCommittee(database, 'Kommunalbestyrelsen');
    const mayor = await aMember(database, council, { office: 'chair', until: '2029-12-31' });
    const token = await enter(mayor.email);
    expect((await find(token))?.actor).toMatchObject({
      isMayor: true,
      seats: [{ committee: council, office: 'chair' }],
    });
    expect((await find(token, '2030-01-01'))?.actor).toMatchObject({ isMayor: false, seats: [] });
  });

  test('ends where it is ended: here, there, or everywhere else', async () => {
    const account = await anAccount(database);
    const tokens = [await enter(account.email), await enter(account.email), await enter(account.email)]; // prettier-ignore
    const [here, there] = await Promise.all(tokens.slice(0, 2).map((token) => find(token)));
    if (!here || !there) throw new Error('nobody');
    await endSessions(context, here, there.session.id);
    const alive = async () =>
      (await Promise.all(tokens.map((token) => find(token)))).map((found) => found !== null);
    expect(await alive()).toEqual([true, false, true]);
    await endSessions(context, here, 'others');
    expect(await alive()).toEqual([true, false, false]);
    await signOut(context, here);
    expect(await alive()).toEqual([false, false, false]);
  });

  test('of somebody else is ended by nobody', async () => {
    const mine = await signedInAs((await anAccount(database)).email);
    const theirs = await signedInAs((await anAccount(database)).email);
    const before = await journal();
    expect(await endSessions(context, mine, theirs.session.id)).toMatchObject({
      error: { type: 'not-found' },
    });
    expect(await context.stores.sessions.ofAccount(theirs.account.id)).toHaveLength(1);
    expect(await journal()).toEqual(before);
  });
});

describe('another password', () => {
  const change = async (old: string, chosen: string) => {
    const account = await anAccount(database);
    const elsewhere = await enter(account.email);
    const signedIn = await signedInAs(account.email);
    const command = { signedIn, visitor, old, chosen };
    const result = await changePassword(context, credentials, command);
    return { result, elsewhere, email: account.email };
  };

  test('is chosen by whoever knows the old one, and signs out everywhere else', async () => {
    const { result, elsewhere, email } = await change(password, 'fire ord der ikke hører sammen');
    expect(result.ok).toBe(true);
    expect(await find(elsewhere)).toBeNull();
    expect(await said({ email })).toBe('wrong');
    expect(await said({ email, secret: 'fire ord der ikke hører sammen' })).toBe('in');
  });

  test.each([
    ['without the old one', 'forkert', 'fire ord der ikke hører sammen', 'wrong'],
    ['a short one', password, 'kort', 'weak'],
    ['the same letter over and over', password, 'aaaaaaaaaaaaaaaa', 'weak'],
    ['one’s own name', password, 'Prøve Prøvesen', 'weak'],
  ])('is refused: %s', async (_what, old, chosen, type) => {
    const { result, elsewhere, email } = await change(old, chosen);
    expect(result).toMatchObject({ error: { type } });
    expect(await find(elsewhere)).not.toBeNull();
    expect(await said({ email })).toBe('in');
  });
});

describe('a sign-in that fails', () => {
  const failures = async () =>
    (
      await db
        .selectFrom('journal')
        .where('what', '=', 'sign-in-failed')
        .select(['by', 'subject', 'detail'])
        .orderBy('id')
        .execute()
    ).map(({ by, subject, detail }) => [by, subject, detail]);

  test('stands in the journal under the account that it was tried on, and of many only how they grow', async () => {
    const { id, email } = await anAccount(database);
    for (let n = 0; n < 8; n += 1) await said({ email, secret: 'gættet forkert' });
    await said({ email, secret: 'gættet forkert' });
    const one = (count: number) => ['offentligheden', id, { failures: count }];
    expect(await failures()).toMatchObject([one(1), one(2), one(4), one(8)]);
  });

  test('is told without what was typed where there is no such account', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        said({ email: `${n}@ukendt.example`, secret: 'gættet forkert' }),
      ),
    );
    const told = await failures();
    expect(told.length).toBeLessThanOrEqual(5);
    expect(new Set(told.map(([, subject]) => subject))).toEqual(new Set(['sign-in']));
    expect(JSON.stringify(told)).not.toContain('ukendt.example');
  });

  test('is told though somebody elsewhere floods the journal with others', async () => {
    for (let n = 0; n < 8; n += 1) await said({ email: `${n}@ukendt.example`, secret: 'gættet' });
    const before = await failures();
    await said({ email: 'ny@ukendt.example', secret: 'gættet', from: '198.51.100.0/24' });
    expect((await failures()).slice(before.length)).toMatchObject([
      ['offentligheden', 'sign-in', { failures: 1 }],
    ]);
  });
});
