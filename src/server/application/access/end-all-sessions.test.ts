import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { grantedRoles } from '#domain/access/actor.ts';
import { letterWriter } from '#ui/text/letters.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aCommittee, aMember, anAccount, contextOfAccount } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import type { Context } from '../ports.ts';
import type { Account } from './account-store.ts';
import { endAllSessions } from './end-all-sessions.ts';
import { findSignedIn } from './find-signed-in.ts';
import { listAccounts } from './list-accounts.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const today = '2026-05-12';
const administrator = async () =>
  contextOfAccount(
    database,
    await anAccount(database, { name: 'Ada Admin', role: 'administrator' }),
  );

/** Signs somebody in, who was last seen at a time of that day (UTC). */
async function signedIn({ stores }: Context, { id }: Account, seen: string, expires = '20:00') {
  const token = credentials.newToken();
  const lastSeenAt = new Date(`${today}T${seen}:00Z`);
  await stores.sessions.add(
    {
      ...{ id: stores.newId<'Session'>(), account: id, wayIn: 'password', lastSeenAt },
      ...{ createdAt: lastSeenAt, expiresAt: new Date(`${today}T${expires}:00Z`) },
      ...{ userAgent: 'Prøvebrowser', addressPrefix: '192.0.2.0/24' },
    },
    credentials.digest(token),
  );
  return async () => (await findSignedIn({ stores, now: () => lastSeenAt }, credentials, token, today)) !== null; // prettier-ignore
}

const sessionsOf = async (context: Context) =>
  Object.fromEntries(
    valueOf(await listAccounts(context)).accounts.map(({ name, sessions }) => [name, sessions]),
  );

describe('where people are signed in', () => {
  test('is counted for the administrator with when they were seen last, leaving out what is over', async () => {
    // It is a few minutes past eight (UTC).
    const context = await administrator();
    const helle = await anAccount(database, { name: 'Helle Ref' });
    const bo = await anAccount(database, { name: 'Bo Bech' });
    await signedIn(context, helle, '07:40');
    await signedIn(context, helle, '07:55');
    await signedIn(context, helle, '05:30');
    await signedIn(context, bo, '07:55', '08:00');
    expect(await sessionsOf(context)).toEqual({
      'Ada Admin': null,
      'Bo Bech': null,
      'Helle Ref': { count: 2, lastSeenAt: new Date(`${today}T07:55:00Z`) },
    });
  });

  test('an administrator ends it everywhere; the person is told by mail and nobody else is signed out', async () => {
    const context = await administrator();
    const helle = await anAccount(database, { name: 'Helle Ref' });
    const bo = await anAccount(database, { name: 'Bo Bech' });
    const hers = [await signedIn(context, helle, '07:40'), await signedIn(context, helle, '07:55')];
    const his = await signedIn(context, bo, '07:55');
    valueOf(await endAllSessions(context, { account: helle.id }));
    expect(await Promise.all([...hers, his].map((one) => one()))).toEqual([false, false, true]);
    const mails = await db.selectFrom('mail').select(['to_address', 'letter']).execute();
    expect(mails).toEqual([
      { to_address: helle.email, letter: { kind: 'sessions-ended', name: 'Helle Ref' } },
    ]);
    const journal = await db.selectFrom('journal').selectAll().execute();
    expect(journal).toMatchObject([
      {
        ...{ by: 'Ada Admin', account_id: context.actor.account, what: 'sessions-ended' },
        ...{ subject: helle.id, detail: { count: 2 } },
      },
    ]);
    const again = await wholeDatabase(db);
    expect(outcomeOf(await endAllSessions(context, { account: helle.id }))).toBe('no-sessions');
    expect(await wholeDatabase(db)).toEqual(again);
  });

  test('is seen and ended by nobody else, and a refusal leaves no trace', async () => {
    const helle = await anAccount(database, { name: 'Helle Ref' });
    const council = await aCommittee(database, 'Kommunalbestyrelsen');
    const others = [
      await anAccount(database),
      await aMember(database, council, { office: 'chair' }),
      await anAccount(database, { role: 'administrator', until: '2026-01-31' }),
    ];
    for (const role of grantedRoles.filter((one) => one !== 'administrator'))
      others.push(await anAccount(database, { role }));
    const stays = await signedIn(await administrator(), helle, '07:55');
    const before = await wholeDatabase(db);
    for (const other of others) {
      const context = await contextOfAccount(database, other);
      expect(outcomeOf(await listAccounts(context))).toBe('not-allowed');
      expect(outcomeOf(await endAllSessions(context, { account: helle.id }))).toBe('not-allowed');
    }
    expect(await wholeDatabase(db)).toEqual(before);
    expect(await stays()).toBe(true);
  });

  test.each(['closed', 'unknown'] as const)(
    'an account that is %s has nothing to end, which leaves no trace',
    async (kind) => {
      const context = await administrator();
      const closed = await anAccount(database, { status: 'closed' });
      await signedIn(context, closed, '07:55');
      const account = kind === 'closed' ? closed.id : context.stores.newId<'Account'>();
      const before = await wholeDatabase(db);
      expect(outcomeOf(await endAllSessions(context, { account }))).toBe('not-found');
      expect(await wholeDatabase(db)).toEqual(before);
    },
  );

  test('the mail says who did it and that one can sign in again', () => {
    const write = letterWriter('https://raadslag.proevestrup.example');
    const letter = { kind: 'sessions-ended', name: 'Helle Ref' } as const;
    expect(write(letter, 'da')?.text).toContain(
      'En administrator har logget din konto i Rådslag ud alle steder. Du kan logge ind igen',
    );
    expect(write(letter, 'en')?.subject).toBe('You are signed out of Rådslag');
  });
});
