import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Account } from './account-store.ts';
import { countAttempt, type TooMany } from './count-attempt.ts';
import type { Credentials } from './credentials.ts';
import { openSession, type OpenedSession, type Visitor } from './open-session.ts';

export type SignInCommand = {
  readonly email: string;
  readonly password: string;
  readonly visitor: Visitor;
  /** With 'break-glass' only the account for emergencies signs in with a password (LAW I4). */
  readonly localAccounts: LocalAccounts;
};
export type LocalAccounts = 'on' | 'break-glass';

/** An unknown address, a wrong password and a closed account are told alike. */
export type SignInRefused = { readonly type: 'wrong' } | TooMany;

/**
 * Signs somebody in with address and password. The attempt is counted before the password is looked at, so that many at
 * once guess no more than one after another.
 */
export async function signIn(
  context: Context,
  credentials: Credentials,
  { email, password, visitor, localAccounts }: SignInCommand,
): Promise<Result<OpenedSession, SignInRefused>> {
  const address = email.trim().toLowerCase();
  const counted = await countAttempt(context, credentials, address, visitor);
  if (!counted.ok) return counted;

  const account = await context.stores.accounts.withEmail(address);
  const isRight = await credentials.verifyPassword(account?.passwordHash ?? null, password);
  if (!isRight || account === null || !maySignInLocally(account, localAccounts))
    return err({ type: 'wrong' });

  return context.transact(async (stores): Promise<Result<OpenedSession, SignInRefused>> => {
    await stores.attempts.markSucceeded(counted.value);
    const opened = await openSession(stores, credentials, {
      account,
      visitor,
      wayIn: 'password',
      now: context.now(),
    });
    await stores.journal.add({
      at: context.now(),
      by: account.name,
      account: account.id,
      what: account.isBreakGlass ? 'break-glass-signed-in' : 'signed-in',
      subject: account.id,
    });
    return ok(opened);
  });
}

const maySignInLocally = (
  { status, isBreakGlass }: Account,
  localAccounts: LocalAccounts,
): boolean => status === 'active' && (localAccounts === 'on' || isBreakGlass);
