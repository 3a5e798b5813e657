import { afterAll } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import type { House } from '../../../../test/a-house.ts';
import { outcomeOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { anAccount } from '../../../../test/people.ts';
import { testPermissions, type UseCase } from '../../../../test/permission-table.ts';
import { endAllSessions } from './end-all-sessions.ts';
import {
  addAccount,
  closeAccount,
  grantRole,
  linkAccount,
  resetPassword,
  resetSecondFactor,
  revokeRole,
} from './keep-accounts.ts';
import { listAccounts } from './list-accounts.ts';
import { readJournal } from './read-journal.ts';

const database = await freshDatabase();
afterAll(database.close);

/** An account with a role, a passkey, and a browser that it is signed in with. */
async function prepare(house: House) {
  const { stores } = house.commandLine;
  const whom = await anAccount(database, { name: 'Poul Publicist', role: 'publicist' });
  const [grant] = await stores.accounts.grantsOf(whom.id);
  if (grant === undefined) throw new Error('no grant');
  const at = new Date('2026-05-12T07:59:00Z');
  await stores.passkeys.add({
    ...{ id: 'noegle', account: whom.id, publicKey: 'AA', counter: 0, transports: [] },
    ...{ name: 'Min telefon', addedAt: at, lastUsedAt: null },
  });
  await stores.sessions.add(
    {
      ...{ id: stores.newId<'Session'>(), account: whom.id, wayIn: 'password' },
      ...{ createdAt: at, lastSeenAt: at, expiresAt: new Date('2026-05-12T19:59:00Z') },
      ...{ userAgent: '', addressPrefix: '' },
    },
    credentials.digest(credentials.newToken()),
  );
  return { ...house, account: whom.id, grant: grant.id };
}
type Stage = Awaited<ReturnType<typeof prepare>>;

const keepers = ['administrator', 'the command line'] as const;
const everything = { by: null, what: null, subject: null, from: null, until: null };

/** Accounts and what they are entrusted with are an administrator's alone; the auditor reads what was done (LAW I2, I4). */
const useCases: Readonly<Record<string, UseCase<Stage>>> = {
  addAccount: {
    ...{ allowed: keepers, enters: 'account-added' },
    use: async (context, { body }) =>
      outcomeOf(
        await addAccount(context, credentials, {
          ...{ body, name: 'Ny Nyholm', email: 'ny@proevestrup.example' },
          ...{ person: null, password: null, isBreakGlass: false },
        }),
      ),
  },
  grantRole: {
    ...{ allowed: keepers, enters: 'role-granted' },
    use: async (context, { account, committee }) =>
      outcomeOf(
        await grantRole(context, {
          ...{ account, role: 'secretary', committee, deputyFor: null, from: null, until: null },
        }),
      ),
  },
  revokeRole: {
    ...{ allowed: keepers, enters: 'role-revoked' },
    use: async (context, { account, grant }) =>
      outcomeOf(await revokeRole(context, { account, grant })),
  },
  linkAccount: {
    ...{ allowed: keepers, enters: 'account-linked' },
    use: async (context, { account, member }) =>
      outcomeOf(await linkAccount(context, { account, person: member.person })),
  },
  closeAccount: {
    ...{ allowed: keepers, enters: 'account-closed' },
    use: async (context, { account }) => outcomeOf(await closeAccount(context, { account })),
  },
  resetPassword: {
    ...{ allowed: keepers, enters: 'password-reset' },
    use: async (context, { account }) =>
      outcomeOf(
        await resetPassword(context, credentials, { account, password: 'fire ord uden hinanden' }),
      ),
  },
  resetSecondFactor: {
    ...{ allowed: keepers, enters: 'second-factor-reset' },
    use: async (context, { account }) => outcomeOf(await resetSecondFactor(context, { account })),
  },
  endAllSessions: {
    ...{ allowed: keepers, enters: 'sessions-ended' },
    use: async (context, { account }) => outcomeOf(await endAllSessions(context, { account })),
  },
  listAccounts: {
    ...{ allowed: keepers, enters: null },
    use: async (context) => outcomeOf(await listAccounts(context)),
  },
  readJournal: {
    allowed: [...keepers, 'auditor', 'auditor of another committee'],
    enters: null,
    use: async (context) => outcomeOf(await readJournal(context, everything, 1)),
  },
};

testPermissions(database, prepare, useCases);
