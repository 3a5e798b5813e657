import { isOfOwnBody, type GrantedRole } from '#domain/access/actor.ts';
import { hasDuty, keeperOfAccounts } from '#domain/access/duties.ts';
import type { Validity } from '#domain/access/validity.ts';
import type { AccountId, BodyId, OrganizationId, PersonId } from '#domain/ids.ts';
import { err, ok } from '#domain/result.ts';
import { isDate } from '#domain/text/calendar.ts';
import type { Context, Stores } from '../ports.ts';
import type { Account, GrantId } from './account-store.ts';
import { changeAccounts, type Kept } from './change-accounts.ts';
import type { Credentials } from './credentials.ts';

/**
 * Lets somebody in: with a password that they are told, or through the municipality's own sign-in alone. The account for
 * emergencies is there once in a municipality, and is an administrator's from the start.
 */
export async function addAccount(
  context: Context,
  credentials: Credentials,
  command: {
    readonly body: BodyId;
    readonly name: string;
    readonly email: string;
    readonly person: PersonId | null;
    readonly password: string | null;
    readonly isBreakGlass: boolean;
  },
): Promise<Kept<AccountId>> {
  const { password, person, body, isBreakGlass } = command;
  const email = command.email.trim().toLowerCase();
  const name = command.name.trim();
  if (!hasDuty(context.actor, 'keep-accounts')) return err({ type: 'not-allowed' });
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return err({ type: 'no-email' });
  if (name === '') return err({ type: 'no-name' });
  const passwordHash = password === null ? null : await credentials.hashPassword(password);
  return changeAccounts(context, 'account-added', async ({ accounts, newId, lockArchive }) => {
    if (!isOfOwnBody(context.actor, body)) return err({ type: 'not-found' });
    if ((await accounts.withEmail(email)) !== null) return err({ type: 'email-taken' });
    if (isBreakGlass) {
      // Of two that are made at the same moment, the second one finds the first.
      await lockArchive();
      const there = (await accounts.list()).filter((one) => one.body === body);
      if (there.some((one) => one.isBreakGlass && one.status === 'active'))
        return err({ type: 'second-break-glass' });
    }
    const id = newId<'Account'>();
    await accounts.add({
      ...{ id, body, name, email, person, passwordHash, isBreakGlass },
      ...{ status: 'active', language: 'da', isDemonstration: false, createdAt: context.now() },
    });
    if (!isBreakGlass) return ok({ value: id, subject: id, detail: { name, email } });
    const role = keeperOfAccounts;
    await accounts.addGrant({
      ...{ id: newId<'Grant'>(), account: id, role, committee: null, deputyFor: null },
      ...{ fromSignIn: false, from: null, until: null },
    });
    return ok({ value: id, subject: id, detail: { name, email, isBreakGlass, role } });
  });
}

/** Entrusts an account with a role, in one committee or in all, between two days or until further notice. */
export const grantRole = (
  context: Context,
  command: Validity & {
    readonly account: AccountId;
    readonly role: GrantedRole;
    readonly committee: OrganizationId | null;
    readonly deputyFor: AccountId | null;
  },
): Promise<Kept<GrantId>> =>
  changeAccounts(context, 'role-granted', async ({ accounts, organizations, newId }) => {
    const { account, role, committee, deputyFor, from, until } = command;
    if ([from, until].some((day) => day !== null && !isDate(day)))
      return err({ type: 'day-wrong' });
    if (from !== null && until !== null && until < from) return err({ type: 'bad-dates' });
    const holder = await accounts.find(account);
    if (holder?.status !== 'active') return err({ type: 'not-found' });
    // A role is held in the account's own municipality.
    if (committee !== null && (await organizations.find(committee))?.body !== holder.body)
      return err({ type: 'not-found' });
    const absent = deputyFor === null ? null : await accounts.find(deputyFor);
    if (deputyFor !== null && (deputyFor === account || absent?.body !== holder.body))
      return err({ type: 'not-found' });
    const id = newId<'Grant'>();
    await accounts.addGrant({
      ...{ id, account, role, committee, deputyFor, from, until },
      fromSignIn: false,
    });
    return ok({ value: id, subject: account, detail: { role, committee, deputyFor, from, until } });
  });

/** Takes a role back at once. The last administrator keeps theirs, or nobody could give it again. */
export const revokeRole = (
  context: Context,
  { account, grant }: { readonly account: AccountId; readonly grant: GrantId },
): Promise<Kept<null>> =>
  changeAccounts(context, 'role-revoked', async ({ accounts }) => {
    const holder = await accounts.find(account);
    const grants = holder === null ? [] : await accounts.grantsOf(account);
    const found = grants.find(({ id }) => id === grant);
    if (found === undefined) return err({ type: 'not-found' });
    if (found.role === keeperOfAccounts) {
      const others = grants.filter(({ id, role }) => id !== grant && role === found.role);
      const isLasting = others.some(({ from, until }) => from === null && until === null);
      if (holder?.status === 'active' && holder.isBreakGlass && !isLasting)
        return err({ type: 'break-glass-role' });
      if ((await accounts.countAdministrators(account)) === 0)
        return err({ type: 'last-administrator' });
    }
    await accounts.removeGrant(grant);
    return ok({ value: null, subject: account, detail: { role: found.role } });
  });

/** Nobody signs in with it again, and whoever is signed in with it is out. What they did stays. */
export const closeAccount = (
  context: Context,
  { account }: { readonly account: AccountId },
): Promise<Kept<null>> =>
  changeAccounts(context, 'account-closed', async ({ accounts, sessions }) => {
    const found = await accounts.find(account);
    if (found?.status !== 'active') return err({ type: 'not-found' });
    if ((await accounts.countAdministrators(account)) === 0 && (await isOne(accounts, found)))
      return err({ type: 'last-administrator' });
    await accounts.close(account);
    await sessions.endAll(account, null);
    return ok({ value: null, subject: account });
  });

const isOne = async (accounts: Stores['accounts'], { id }: Account): Promise<boolean> =>
  (await accounts.grantsOf(id)).some(({ role }) => role === keeperOfAccounts);

/** Says whom of the register of members the account belongs to; what they may do as members follows from there (LAW I4). */
export const linkAccount = (
  context: Context,
  { account, person }: { readonly account: AccountId; readonly person: PersonId | null },
): Promise<Kept<null>> =>
  changeAccounts(context, 'account-linked', async ({ accounts, people, seats }) => {
    const holder = await accounts.find(account);
    if (holder?.status !== 'active') return err({ type: 'not-found' });
    const [row] = person === null ? [] : await people.withIds([person]);
    if (
      person !== null &&
      (row?.body !== holder.body || (await seats.ofPerson(person)).length === 0)
    )
      return err({ type: 'not-found' });
    await accounts.setPerson(account, row?.leader ?? null);
    return ok({ value: null, subject: account, detail: { person, name: row?.name ?? null } });
  });

/** Gives an account another password, which ends all its sessions; its owner is told by mail. */
export async function resetPassword(
  context: Context,
  credentials: Credentials,
  { account, password }: { readonly account: AccountId; readonly password: string },
): Promise<Kept<null>> {
  // A hash is made to be slow, and never inside a transaction: nobody has one made who may not give it.
  const { actor, stores } = context;
  if (!hasDuty(actor, 'keep-accounts')) return err({ type: 'not-allowed' });
  const there = await stores.accounts.find(account);
  if (there === null || !isOfOwnBody(actor, there.body)) return err({ type: 'not-found' });
  const hash = await credentials.hashPassword(password);
  return changeAccounts(context, 'password-reset', async ({ accounts, sessions, outbox }) => {
    const found = await accounts.find(account);
    if (found?.status !== 'active') return err({ type: 'not-found' });
    await accounts.setPasswordHash(account, hash);
    await sessions.endAll(account, null);
    await outbox.queue({
      ...{ to: found.email, language: found.language, at: context.now() },
      letter: { kind: 'password-changed', name: found.name, by: 'administrator' },
    });
    return ok({ value: null, subject: account });
  });
}

/**
 * Takes the second factor and the passkeys from whoever has lost them, and ends all their sessions. The password is as it was, and the owner is told
 * by mail: it is how somebody who has talked an administrator into it is found out.
 */
export const resetSecondFactor = (
  context: Context,
  { account }: { readonly account: AccountId },
): Promise<Kept<null>> =>
  changeAccounts(context, 'second-factor-reset', async (stores) => {
    const { accounts, secondFactors, passkeys, sessions, outbox } = stores;
    const found = await accounts.find(account);
    if (found?.status !== 'active') return err({ type: 'not-found' });
    const lost = await secondFactors.lockAndFind(account);
    if (lost === null && (await passkeys.ofAccount(account)).length === 0)
      return err({ type: 'no-second-factor' });
    await secondFactors.remove(account);
    await passkeys.removeAll(account);
    await sessions.endAll(account, null);
    await outbox.queue({
      ...{ to: found.email, language: found.language, at: context.now() },
      letter: { kind: 'second-factor-changed', name: found.name, change: 'reset' },
    });
    return ok({ value: null, subject: account });
  });
