import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { grantedRoles } from '#domain/access/actor.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { err } from '#domain/result.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import {
  aCommittee,
  aMember,
  actorOn,
  anAccount,
  contextOfAccount,
  type AccountOptions,
} from '../../../../test/people.ts';
import { beginPaper } from '../paper/begin-paper.ts';
import type { Account } from './account-store.ts';
import { addAccount, closeAccount, grantRole, resetPassword, revokeRole } from './keep-accounts.ts';
import { readJournal } from './read-journal.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const asked = { by: null, what: null, subject: null, from: null, until: null };
const allOf = async () => ({
  accounts: await db.selectFrom('account').selectAll().orderBy('id').execute(),
  grants: await db.selectFrom('account_grant').selectAll().orderBy('id').execute(),
  journal: await db.selectFrom('journal').selectAll().execute(),
});
const actor = (options: AccountOptions = {}) =>
  anAccount(database, { name: 'Ada Admin', ...options });

/** A matter that somebody has begun for a committee. */
async function aPaperOf(committee: OrganizationId): Promise<string> {
  const officer = await anAccount(database, { role: 'case-officer', committees: [committee] });
  return valueOf(
    await beginPaper(await contextOfAccount(database, officer), {
      ...{ committee, title: 'Bænke ved søen', wantedFor: null, caseNumber: null },
    }),
  );
}

/** Everything that is done with accounts, each upon an account of its own. */
const deeds = {
  add: async (who: Account) =>
    addAccount(await contextOfAccount(database, who), credentials, {
      ...{ body: who.body, name: 'Ny Nyholm', email: 'NY@proevestrup.example' },
      ...{ person: null, password: null, isBreakGlass: false },
    }),
  grant: async (who: Account, whom: Account) =>
    grantRole(await contextOfAccount(database, who), {
      ...{ account: whom.id, role: 'secretary', committee: null, deputyFor: null },
      ...{ from: null, until: null },
    }),
  close: async (who: Account, whom: Account) =>
    closeAccount(await contextOfAccount(database, who), { account: whom.id }),
  reset: async (who: Account, whom: Account) =>
    resetPassword(await contextOfAccount(database, who), credentials, {
      account: whom.id,
      password: 'fire ord der ikke hører sammen',
    }),
  revoke: async (who: Account, whom: Account) => {
    const context = await contextOfAccount(database, who);
    const [grant] = await context.stores.accounts.grantsOf(whom.id);
    if (grant === undefined) throw new Error('no grant');
    return revokeRole(context, { account: whom.id, grant: grant.id });
  },
} as const;

describe('accounts', () => {
  test('nobody has a password hashed who may not give one, since that is made to be slow', async () => {
    let hashed = 0;
    const counted = {
      ...credentials,
      hashPassword: (chosen: string) => {
        hashed += 1;
        return credentials.hashPassword(chosen);
      },
    };
    const whom = await anAccount(database);
    const command = { account: whom.id, password: 'fire ord der ikke hører sammen' };
    const added = {
      ...{ body: whom.body, name: 'Ny Nyholm', email: 'ny@proevestrup.example', person: null },
      ...{ password: command.password, isBreakGlass: false },
    };
    const secretary = await contextOfAccount(database, await actor({ role: 'secretary' }));
    expect([
      await resetPassword(secretary, counted, command),
      await addAccount(secretary, counted, added),
      await addAccount(secretary, counted, { ...added, name: '', email: '' }),
      hashed,
    ]).toEqual([...Array.from({ length: 3 }, () => err({ type: 'not-allowed' })), 0]);

    const administrator = await contextOfAccount(database, await actor({ role: 'administrator' }));
    const unknown = { ...command, account: secretary.stores.newId<'Account'>() };
    expect([await resetPassword(administrator, counted, unknown), hashed]).toEqual([
      err({ type: 'not-found' }),
      0,
    ]);
    valueOf(await resetPassword(administrator, counted, command));
    valueOf(await addAccount(administrator, counted, added));
    expect(hashed).toBe(2);
  });

  test.each(Object.keys(deeds) as (keyof typeof deeds)[])(
    'are kept by an administrator and by nobody else, and a refusal leaves no trace: %s',
    async (deed) => {
      const whom = await anAccount(database, { role: 'publicist' });
      const committee = await aCommittee(database, 'Kommunalbestyrelsen');
      const others = [
        await actor(),
        await aMember(database, committee, { office: 'chair' }),
        await actor({ role: 'administrator', until: '2026-01-31' }),
      ];
      for (const role of grantedRoles.filter((one) => one !== 'administrator'))
        others.push(await actor({ role }));
      const before = await allOf();
      for (const other of others)
        expect(await deeds[deed](other, whom), other.name).toEqual({
          ok: false,
          error: { type: 'not-allowed' },
        });
      expect(await allOf()).toEqual(before);

      const admin = await actor({ role: 'administrator' });
      expect(await deeds[deed](admin, whom)).toMatchObject({ ok: true });
      const after = await allOf();
      expect(after.journal).toHaveLength(1);
      expect(after.journal[0]).toMatchObject({ by: 'Ada Admin', account_id: admin.id });
    },
  );

  test('a role is given in one committee between two days', async () => {
    const admin = await actor({ role: 'administrator' });
    const whom = await anAccount(database);
    const committee = await aCommittee(database, 'Udvalget for Teknik og Klima');
    await grantRole(await contextOfAccount(database, admin), {
      ...{ account: whom.id, role: 'secretary', committee, deputyFor: admin.id },
      ...{ from: '2026-05-01', until: '2026-05-31' },
    });
    expect((await actorOn(database, whom, '2026-05-31')).grants).toEqual([
      { role: 'secretary', committees: new Set([committee]), insteadOf: 'Ada Admin' },
    ]);
    expect((await actorOn(database, whom, '2026-06-01')).grants).toEqual([]);
  });

  test('the last administrator neither goes nor loses the role', async () => {
    const admin = await actor({ role: 'administrator' });
    for (const deed of ['close', 'revoke'] as const)
      expect(await deeds[deed](admin, admin)).toEqual({
        ok: false,
        error: { type: 'last-administrator' },
      });
    await actor({ role: 'administrator' });
    expect(await deeds.revoke(admin, admin)).toMatchObject({ ok: true });
  });

  test('an address has one account', async () => {
    const admin = await actor({ role: 'administrator' });
    expect(await deeds.add(admin)).toMatchObject({ ok: true });
    expect(await deeds.add(admin)).toEqual({ ok: false, error: { type: 'email-taken' } });
  });
});

describe('the journal', () => {
  test('is read by the auditor and the administrator and by nobody else', async () => {
    for (const role of grantedRoles) {
      const context = await contextOfAccount(database, await actor({ role }));
      const mayRead = role === 'auditor' || role === 'administrator';
      expect((await readJournal(context, asked, 1)).ok, role).toBe(mayRead);
    }
    const nobody = await contextOfAccount(database, await actor());
    expect((await readJournal(nobody, asked, 1)).ok).toBe(false);
  });

  test('is read by the auditor of a committee as far as it is about that committee', async () => {
    const [own, other] = [
      await aCommittee(database, 'Teknisk Udvalg'),
      await aCommittee(database, 'Kulturudvalget'),
    ];
    const auditorOf = async (committees?: readonly OrganizationId[]) => {
      const options = committees === undefined ? {} : { committees };
      return contextOfAccount(database, await actor({ role: 'auditor', ...options }));
    };
    const { stores } = await auditorOf();
    const subjects = {
      'Af udvalget': own,
      'Af et andet udvalg': other,
      'Af en sag': await aPaperOf(own),
      'Af en sag i et andet udvalg': await aPaperOf(other),
      'Af en konto': stores.newId<'Account'>(),
    };
    for (const [by, subject] of Object.entries(subjects))
      await stores.journal.add({ at: new Date(), by, what: 'plan-made', subject, account: null });
    const readBy = async (committees?: readonly OrganizationId[]) => {
      const read = await readJournal(
        await auditorOf(committees),
        { ...asked, what: 'plan-made' },
        1,
      );
      return read.ok ? [read.value.total, ...read.value.lines.map(({ by }) => by)] : [];
    };
    expect(await readBy([own])).toEqual([2, 'Af en sag', 'Af udvalget']);
    expect(await readBy([own, other])).toHaveLength(5);
    expect(await readBy()).toHaveLength(6);
  });

  test('is asked by person, event, subject and day in Denmark, and reading leaves no trace', async () => {
    const auditor = await contextOfAccount(database, await actor({ role: 'auditor' }));
    const subject = auditor.stores.newId<'Account'>();
    const line = (at: string, by: string, what: 'signed-in' | 'signed-out') =>
      auditor.stores.journal.add({ at: new Date(at), by, what, subject, account: null });
    await line('2026-03-01T22:59:00Z', 'Bo 100% Bech', 'signed-in');
    await line('2026-03-01T23:00:00Z', 'Eva Ege', 'signed-out');
    const found = async (filter: Partial<typeof asked> | Record<string, string>) => {
      const read = await readJournal(auditor, { ...asked, ...filter }, 1);
      return read.ok ? read.value.lines.map(({ by }) => by) : [];
    };
    expect(await found({})).toEqual(['Eva Ege', 'Bo 100% Bech']);
    expect(await found({ by: 'eva' })).toEqual(['Eva Ege']);
    expect(await found({ by: '%' })).toEqual(['Bo 100% Bech']);
    expect(await found({ what: 'signed-in' })).toEqual(['Bo 100% Bech']);
    expect(await found({ until: '2026-03-01' })).toEqual(['Bo 100% Bech']);
    expect(await found({ from: '2026-03-02' })).toEqual(['Eva Ege']);
    expect(await found({ subject })).toHaveLength(2);
    expect(await found({ subject: auditor.stores.newId<'Account'>() })).toEqual([]);
    expect((await allOf()).journal).toHaveLength(2);
  });
});
