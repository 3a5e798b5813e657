import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { secretBox } from '#adapters/identity/secret-box.ts';
import { totpAuthenticator } from '#adapters/identity/totp-authenticator.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount, contextOfAccount, password } from '../../../../test/people.ts';
import { atTheDoor, authenticator, visitor } from '../../../../test/signed-in.ts';
import { findSignedIn } from './find-signed-in.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { resetSecondFactor } from './keep-accounts.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  showPendingKey,
} from './keep-second-factor.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
const { context, begin, codeOf, half, later, ownOf, reset, withSecondFactor } = atTheDoor(database);
beforeEach(async () => {
  reset();
  await emptyArchive(db);
});
const finish = async (token: string | null, code: string): Promise<string> => {
  const command = { token, code, visitor, localAccounts: 'on' as const };
  const done = await finishSignIn(context, credentials, authenticator, command);
  return done.ok ? 'in' : done.error.type;
};
const journal = async () =>
  (await db.selectFrom('journal').select('what').orderBy('id').execute()).map(({ what }) => what);
const mails = async () =>
  (await db.selectFrom('mail').select('letter').orderBy('id').execute()).map(
    ({ letter }) => letter,
  );

describe('turning two-step sign-in on', () => {
  test('takes the password and the first code of the app, gives ten codes, and is told of by mail', async () => {
    const { account, codes } = await withSecondFactor({ name: 'Helle Ref' });
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    expect(codes[0]).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{4}){3}$/);
    expect(await journal()).toEqual(['second-factor-begun', 'second-factor-on']);
    expect(await mails()).toEqual([
      { kind: 'second-factor-changed', name: 'Helle Ref', change: 'on' },
    ]);
    expect(await context.stores.secondFactors.accounts()).toEqual(new Set([account.id]));
  });

  test('does not ask for a code before the first has been given', async () => {
    const account = await anAccount(database);
    await beginSecondFactor(await ownOf(account), password);
    expect(await begin(account.email)).toMatchObject({ value: { kind: 'session' } });
  });

  test('signs out everywhere else', async () => {
    const account = await anAccount(database);
    const [elsewhere, own] = [await ownOf(account), await ownOf(account)];
    await beginSecondFactor(own, password);
    const key = await showPendingKey(own);
    await confirmSecondFactor(own, codeOf(key?.text ?? ''));
    const left = await context.stores.sessions.ofAccount(account.id);
    expect(left.map(({ id }) => id)).toEqual([own.signedIn.session.id]);
    expect(left.map(({ id }) => id)).not.toContain(elsewhere.signedIn.session.id);
  });

  test('is refused without the password, with a wrong code, twice, and for shared accounts', async () => {
    const account = await anAccount(database);
    const own = await ownOf(account);
    expect(await beginSecondFactor(own, 'forkert')).toMatchObject({ error: { type: 'wrong' } });
    expect(await confirmSecondFactor(own, '123456')).toMatchObject({
      error: { type: 'not-begun' },
    });
    await beginSecondFactor(own, password);
    expect(await confirmSecondFactor(own, 'abc')).toMatchObject({ error: { type: 'wrong-code' } });
    expect([await journal(), await mails()]).toEqual([
      ['sign-in-failed', 'second-factor-begun'],
      [],
    ]);
    const { own: on } = await withSecondFactor();
    expect(await beginSecondFactor(on, password)).toMatchObject({ error: { type: 'on-already' } });
    expect(await showPendingKey(on)).toBeNull();
    const shared = { ...own.signedIn.account, isDemonstration: true };
    expect(
      await beginSecondFactor({ ...own, signedIn: { ...own.signedIn, account: shared } }, password),
    ).toMatchObject({ error: { type: 'demonstration' } });
  });
});

describe('the second step', () => {
  test('lets in with the code that the app shows, and the right password alone opens nothing', async () => {
    const { account, email, app } = await withSecondFactor();
    const before = (await context.stores.sessions.ofAccount(account.id)).length;
    const token = await half(email);
    expect(await context.stores.sessions.ofAccount(account.id)).toHaveLength(before);
    expect(await findSignedIn(context, credentials, token, '2026-05-12')).toBeNull();
    expect(await finish(token, app().replace(/(...)/, '$1 '))).toBe('in');
    expect((await journal()).at(-1)).toBe('signed-in');
  });

  test.each([
    ['half a minute ago', -30, 'in'],
    ['in half a minute', 30, 'in'],
    ['a minute and a half ago', -90, 'wrong-code'],
    ['in a minute and a half', 90, 'wrong-code'],
  ])('takes a code of a clock that was right %s as it should', async (_what, off, said) => {
    const { email, app } = await withSecondFactor();
    later(120);
    const token = await half(email);
    later(off);
    const code = app();
    later(-off);
    expect(await finish(token, code)).toBe(said);
  });

  test('takes no code twice, nor an older one after a newer, nor the one it was turned on with', async () => {
    const { email, app } = await withSecondFactor();
    const older = app();
    later(30);
    const code = app();
    expect(await finish(await half(email), code)).toBe('in');
    expect(await finish(await half(email), code)).toBe('wrong-code');
    expect(await finish(await half(email), older)).toBe('wrong-code');
    later(30);
    expect(await finish(await half(email), app())).toBe('in');
  });

  test('takes a code from one of two who have it at the same moment', async () => {
    const { email, app } = await withSecondFactor();
    const tokens = [await half(email), await half(email)];
    const said = await Promise.all(tokens.map((token) => finish(token, app())));
    expect(said.toSorted()).toEqual(['in', 'wrong-code']);
  });

  test('takes each code on paper once, however it is typed, and tells of it by mail', async () => {
    const { email, codes } = await withSecondFactor();
    const [first = '', second = ''] = codes;
    expect(await finish(await half(email), first.toLowerCase().replaceAll(' ', '-'))).toBe('in');
    expect(await finish(await half(email), first)).toBe('wrong-code');
    expect(await finish(await half(email), second)).toBe('in');
    expect((await mails()).slice(1)).toMatchObject([
      { kind: 'recovery-code-used', left: 9 },
      { kind: 'recovery-code-used', left: 8 },
    ]);
  });

  test('takes no code of somebody else', async () => {
    const { codes, app } = await withSecondFactor();
    const other = await withSecondFactor();
    expect(await finish(await half(other.email), app())).toBe('wrong-code');
    expect(await finish(await half(other.email), codes[0] ?? '')).toBe('wrong-code');
  });

  test('is over after ten minutes, once used, and when the password has been changed', async () => {
    const { account, email, app } = await withSecondFactor();
    const late = await half(email);
    later(600);
    expect(await finish(late, app())).toBe('sign-in-expired');
    const used = await half(email);
    await finish(used, app());
    later(30);
    expect(await finish(used, app())).toBe('sign-in-expired');
    const changed = await half(email);
    await context.stores.sessions.endAll(account.id, null);
    expect(await finish(changed, app())).toBe('sign-in-expired');
    expect(await finish(null, app())).toBe('sign-in-expired');
    expect(await finish(credentials.newToken(), app())).toBe('sign-in-expired');
  });

  test('cannot be guessed: after eight wrong codes even the right one must wait', async () => {
    const { email, app } = await withSecondFactor();
    for (let n = 0; n < 8; n += 1)
      expect(await finish(await half(email), '000000')).toBe('wrong-code');
    expect(await finish(await half(email), app())).toBe('too-many');
    later(16 * 60);
    expect(await finish(await half(email), app())).toBe('in');
  });

  test('lies in the database as nothing that opens it', async () => {
    const { codes, own } = await withSecondFactor();
    const rows = JSON.stringify([
      await db.selectFrom('second_factor').selectAll().execute(),
      await db.selectFrom('recovery_code').selectAll().execute(),
    ]);
    expect(codes.filter((code) => rows.includes(code))).toEqual([]);
    const { sealedSecret = '' } =
      (await context.stores.secondFactors.find(own.signedIn.account.id)) ?? {};
    const another = totpAuthenticator(secretBox(Buffer.alloc(32, 8)), 'x');
    expect(another.show(sealedSecret, own.signedIn.account)).toBeNull();
    const somebodyElse = await anAccount(database);
    expect(authenticator.show(sealedSecret, somebodyElse)).toBeNull();
  });
});

describe('keeping it', () => {
  test('new codes on paper make the old ones worthless', async () => {
    const { email, own, codes, app } = await withSecondFactor();
    const renewed = await renewRecoveryCodes(own, { password, code: app() });
    if (!renewed.ok) throw new Error(renewed.error.type);
    expect(await finish(await half(email), codes[0] ?? '')).toBe('wrong-code');
    expect(await finish(await half(email), renewed.value[0] ?? '')).toBe('in');
  });

  test('turned off with password and code, the password is enough', async () => {
    const { email, own, app } = await withSecondFactor();
    expect(await removeSecondFactor(own, { password, code: app() })).toMatchObject({ ok: true });
    expect(await begin(email)).toMatchObject({ value: { kind: 'session' } });
    expect(await journal()).toEqual([
      ...['second-factor-begun', 'second-factor-on', 'second-factor-off', 'signed-in'],
    ]);
  });

  test.each([
    [
      'without the password',
      { password: 'forkert' },
      'wrong',
      ['sign-in-failed', 'sign-in-failed'],
    ],
    ['without a code', { code: '000000' }, 'wrong-code', []],
  ])('is not turned off, nor are codes renewed, %s', async (_what, given, type, told) => {
    const { own, app } = await withSecondFactor();
    const before = [[...(await journal()), ...told], await mails()];
    const proof = { password, code: app(), ...given };
    expect(await removeSecondFactor(own, proof)).toMatchObject({ error: { type } });
    expect(await renewRecoveryCodes(own, proof)).toMatchObject({ error: { type } });
    expect([await journal(), await mails()]).toEqual(before);
    expect(await removeSecondFactor(own, { password, code: app() })).toMatchObject({ ok: true });
  });

  test('an administrator takes it from whoever has lost it, who is told by mail and is out everywhere', async () => {
    const { account, email } = await withSecondFactor({ name: 'Helle Ref' });
    const administrator = await anAccount(database, { role: 'administrator' });
    const asAdministrator = await contextOfAccount(database, administrator);
    expect(await resetSecondFactor(asAdministrator, { account: account.id })).toMatchObject({
      ok: true,
    });
    expect(await context.stores.sessions.ofAccount(account.id)).toEqual([]);
    expect((await mails()).at(-1)).toEqual({
      ...{ kind: 'second-factor-changed', name: 'Helle Ref', change: 'reset' },
    });
    expect((await journal()).at(-1)).toBe('second-factor-reset');
    expect(await begin(email)).toMatchObject({ value: { kind: 'session' } });
    expect(await resetSecondFactor(asAdministrator, { account: account.id })).toMatchObject({
      error: { type: 'no-second-factor' },
    });
  });

  test('nobody but an administrator does that, and a refusal leaves no trace', async () => {
    const { account } = await withSecondFactor();
    const before = [await journal(), await mails()];
    for (const role of ['secretary', 'auditor', 'director'] as const) {
      const other = await contextOfAccount(database, await anAccount(database, { role }));
      expect(await resetSecondFactor(other, { account: account.id })).toMatchObject({
        error: { type: 'not-allowed' },
      });
    }
    expect(await context.stores.secondFactors.accounts()).toEqual(new Set([account.id]));
    expect([await journal(), await mails()]).toEqual(before);
  });
});
