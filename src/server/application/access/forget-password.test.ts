import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import { everybody } from '#domain/access/actor.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount, password } from '../../../../test/people.ts';
import type { Context } from '../ports.ts';
import { chooseForgottenPassword, isLinkAlive } from './choose-forgotten-password.ts';
import { forgetPassword } from './forget-password.ts';
import { signIn } from './sign-in.ts';

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
const chosen = 'fire ord der ikke hører sammen';
const ask = async (email: string): Promise<string> => {
  const asked = await forgetPassword(context, credentials, { email, visitor });
  return asked.ok ? 'asked' : asked.error.type;
};
const choose = async (token: string, what = chosen): Promise<string> => {
  const command = { token, chosen: what, visitor };
  const done = await chooseForgottenPassword(context, credentials, command);
  return done.ok ? 'changed' : done.error.type;
};
const enter = async (email: string, secret: string): Promise<boolean> => {
  const command = { email, password: secret, visitor, localAccounts: 'on' as const };
  return (await signIn(context, credentials, command)).ok;
};
const mails = () => db.selectFrom('mail').select(['to_address', 'kind', 'letter']).orderBy('id').execute(); // prettier-ignore
const tokens = async () =>
  (await mails()).flatMap(({ letter }) =>
    letter?.kind === 'password-forgotten' ? (/kode=([\w-]+)/.exec(letter.path)?.[1] ?? []) : [],
  );
const askForToken = async (email: string): Promise<string> => {
  await ask(email);
  const token = (await tokens()).at(-1);
  if (token === undefined) throw new Error('no mail');
  return token;
};
const journal = async () =>
  (await db.selectFrom('journal').select('what').orderBy('id').execute()).map(({ what }) => what);

describe('whoever has forgotten the password', () => {
  test('gets a link by mail, chooses a new one, is out everywhere, and is told of it', async () => {
    const { email, id } = await anAccount(database, { name: 'Helle Ref' });
    await enter(email, password);
    const token = await askForToken(` ${email.toUpperCase()}`);
    expect(await isLinkAlive(context, credentials, token)).toBe(true);
    expect(await choose(token)).toBe('changed');
    expect(await context.stores.sessions.ofAccount(id)).toEqual([]);
    expect([await enter(email, password), await enter(email, chosen)]).toEqual([false, true]);
    expect((await mails()).map(({ to_address, kind }) => [to_address, kind])).toEqual([
      [email, 'password-forgotten'],
      [email, 'password-changed'],
    ]);
    expect(await journal()).toEqual([
      ...['signed-in', 'password-forgotten', 'password-changed', 'sign-in-failed', 'signed-in'],
    ]);
  });

  test('is told the same whether there is an account or not, and no faster', async () => {
    const { email } = await anAccount(database);
    const answers = [];
    for (const address of [email, 'ingen@proevestrup.example']) {
      const before = performance.now();
      answers.push([await ask(address), performance.now() - before >= 390]);
    }
    expect(answers).toEqual([
      ['asked', true],
      ['asked', true],
    ]);
    expect((await mails()).map(({ to_address }) => to_address)).toEqual([email]);
  });

  test.each([
    ['a closed account', { status: 'closed' as const }, {}],
    ['one that only the municipality’s sign-in lets in', {}, { password_hash: null }],
    ['a demonstration account', {}, { is_demonstration: true }],
    ['the account for emergencies', { isBreakGlass: true }, {}],
  ])('gets no mail to %s, which leaves no trace', async (_what, options, changed) => {
    const { email, id } = await anAccount(database, options);
    if (Object.keys(changed).length > 0)
      await db.updateTable('account').set(changed).where('id', '=', id).execute();
    expect(await ask(email)).toBe('asked');
    expect([await mails(), await journal()]).toEqual([[], []]);
    expect(await db.selectFrom('password_reset').selectAll().execute()).toEqual([]);
  });

  test('does not fill an inbox: a second mail goes after five minutes', async () => {
    const { email } = await anAccount(database);
    await ask(email);
    later(4);
    await ask(email);
    expect(await mails()).toHaveLength(1);
    later(2);
    await ask(email);
    expect(await mails()).toHaveLength(2);
  });

  test('asks at most eight times in a quarter of an hour, and may sign in all the same', async () => {
    const { email } = await anAccount(database);
    for (let n = 0; n < 8; n += 1) expect(await ask(email)).toBe('asked');
    expect(await ask(email)).toBe('too-many');
    expect(await ask('ingen@proevestrup.example')).toBe('asked');
    expect(await enter(email, password)).toBe(true);
  });

  test('may sign in at once, however often the old password was tried', async () => {
    const { email } = await anAccount(database);
    for (let n = 0; n < 9; n += 1) await enter(email, 'gæt');
    expect(await choose(await askForToken(email))).toBe('changed');
    expect(await enter(email, chosen)).toBe(true);
  });
});

describe('a link', () => {
  test('works once, also when two use it at the same moment', async () => {
    const { email } = await anAccount(database);
    const token = await askForToken(email);
    const both = await Promise.all([choose(token), choose(token)]);
    expect(both.toSorted()).toEqual(['changed', 'link-dead']);
    expect(await choose(token)).toBe('link-dead');
  });

  test('works for an hour', async () => {
    const { email } = await anAccount(database);
    const token = await askForToken(email);
    later(60);
    expect([await isLinkAlive(context, credentials, token), await choose(token)]).toEqual([
      false,
      'link-dead',
    ]);
    expect(await enter(email, password)).toBe(true);
  });

  test('is dead when another has been used', async () => {
    const { email } = await anAccount(database);
    const first = await askForToken(email);
    later(6);
    const second = await askForToken(email);
    expect([await choose(second), await choose(first)]).toEqual(['changed', 'link-dead']);
  });

  test('to an account that has been closed meanwhile is dead', async () => {
    const { email, id } = await anAccount(database);
    const token = await askForToken(email);
    await context.stores.accounts.close(id);
    expect(await choose(token)).toBe('link-dead');
  });

  test('takes no weak password, and is not used up by it', async () => {
    const { email } = await anAccount(database);
    const token = await askForToken(email);
    expect([await choose(token, 'kort'), await choose(token, email)]).toEqual(['weak', 'weak']);
    expect(await choose(token)).toBe('changed');
  });

  test('to an account that is now the one for emergencies is dead', async () => {
    const { email, id } = await anAccount(database);
    const token = await askForToken(email);
    await db.updateTable('account').set({ break_glass: true }).where('id', '=', id).execute();
    expect([await isLinkAlive(context, credentials, token), await choose(token)]).toEqual([
      false,
      'link-dead',
    ]);
    expect(await enter(email, password)).toBe(true);
  });

  test('that nobody was sent is dead', async () => {
    await anAccount(database);
    expect([await choose(''), await choose(credentials.newToken())]).toEqual([
      'link-dead',
      'link-dead',
    ]);
  });

  test('does not lie in the database but in the mail that waits, and is gone when it has been sent', async () => {
    const { email } = await anAccount(database);
    const token = await askForToken(email);
    const rows = JSON.stringify(await db.selectFrom('password_reset').selectAll().execute());
    expect(rows).not.toContain(token);
    const order = await context.stores.outbox.take(now, now);
    if (order === null) throw new Error('no mail');
    await context.stores.outbox.markSent(order, now);
    expect(JSON.stringify(await mails())).not.toContain(token);
  });
});
