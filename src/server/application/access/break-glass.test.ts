import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount, contextOfAccount } from '../../../../test/people.ts';
import type { Account } from './account-store.ts';
import { journalSignIn } from './journal-sign-in.ts';
import { addAccount, closeAccount, grantRole, revokeRole } from './keep-accounts.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const allOf = async () => ({
  accounts: await db.selectFrom('account').selectAll().orderBy('id').execute(),
  grants: await db.selectFrom('account_grant').selectAll().orderBy('id').execute(),
  journal: await db.selectFrom('journal').selectAll().orderBy('id').execute(),
});
const administrator = () => anAccount(database, { name: 'Ada Admin', role: 'administrator' });

describe('the account for emergencies', () => {
  const nothing = { from: null, until: null, deputyFor: null };
  const addOne = async (who: Account, email = 'noed@proevestrup.example') =>
    addAccount(await contextOfAccount(database, who), credentials, {
      ...{ body: who.body, name: 'Nora Nødsted', email, person: null, password: null },
      isBreakGlass: true,
    });

  test('is an administrator’s from the start, and the journal says that it is there', async () => {
    const admin = await administrator();
    const id = valueOf(await addOne(admin));
    const { grants, journal } = await allOf();
    expect(grants.filter(({ account_id }) => account_id === id)).toMatchObject([
      { role: 'administrator', organization_id: null, valid_from: null, valid_until: null },
    ]);
    expect(journal.map(({ what, subject, detail }) => ({ what, subject, detail }))).toEqual([
      {
        ...{ what: 'account-added', subject: id },
        detail: {
          ...{ name: 'Nora Nødsted', email: 'noed@proevestrup.example' },
          ...{ isBreakGlass: true, role: 'administrator' },
        },
      },
    ]);
  });

  test('is there once: a second one is refused and leaves no trace, until the first is closed', async () => {
    const admin = await administrator();
    const first = valueOf(await addOne(admin));
    const before = await allOf();
    expect(await addOne(admin, 'anden@proevestrup.example')).toEqual({
      ok: false,
      error: { type: 'second-break-glass' },
    });
    expect(await allOf()).toEqual(before);
    const context = await contextOfAccount(database, admin);
    valueOf(await closeAccount(context, { account: first }));
    valueOf(await addOne(admin, 'anden@proevestrup.example'));
  });

  test('is there once, also when two make one at the same moment', async () => {
    const admin = await administrator();
    const both = await Promise.all([
      addOne(admin, 'en@proevestrup.example'),
      addOne(admin, 'to@proevestrup.example'),
    ]);
    expect(both.map(outcomeOf).toSorted()).toEqual(['done', 'second-break-glass']);
    expect((await allOf()).accounts.filter(({ break_glass }) => break_glass)).toHaveLength(1);
  });

  test('stays an administrator’s for as long as it is open, and a refusal leaves no trace', async () => {
    const admin = await administrator();
    const account = valueOf(await addOne(admin));
    const context = await contextOfAccount(database, admin);
    // A role that ends does not keep it an administrator's.
    const role = { account, role: 'administrator', committee: null } as const;
    valueOf(await grantRole(context, { ...role, ...nothing, until: '2026-06-30' }));
    const grants = await context.stores.accounts.grantsOf(account);
    const [lasting, ending] = [
      grants.find(({ until }) => until === null),
      grants.find(({ until }) => until !== null),
    ];
    if (!lasting || !ending) throw new Error('no grants');
    const before = await allOf();
    expect(await revokeRole(context, { account, grant: lasting.id })).toEqual({
      ok: false,
      error: { type: 'break-glass-role' },
    });
    expect(await allOf()).toEqual(before);
    valueOf(await revokeRole(context, { account, grant: ending.id }));
    valueOf(await closeAccount(context, { account }));
    valueOf(await revokeRole(context, { account, grant: lasting.id }));
  });

  test('is each municipality’s own where the house holds several, and its use is told to that one’s administrators', async () => {
    const neighbour = await administrator();
    const there = await storesOn(db).organizations.body('Nabostrup Kommune');
    await db
      .updateTable('account')
      .set({ body_id: there.id })
      .where('id', '=', neighbour.id)
      .execute();
    valueOf(await addOne({ ...neighbour, body: there.id }, 'noed@nabostrup.example'));
    const admin = await administrator();
    valueOf(await addOne(admin));
    const emergency = await storesOn(db).accounts.withEmail('noed@proevestrup.example');
    if (!emergency) throw new Error('no account');
    await journalSignIn(storesOn(db), {
      ...{ account: emergency, at: new Date('2026-05-12T08:00:00Z') },
      ...{ localAccounts: 'break-glass', by: 'password' },
    });
    const told = await db.selectFrom('mail').select('to_address').execute();
    expect(told.map(({ to_address }) => to_address).toSorted()).toEqual(
      [admin.email, 'noed@proevestrup.example'].toSorted(),
    );
  });
});
