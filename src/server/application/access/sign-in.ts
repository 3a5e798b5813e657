import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { countAttempt, type TooMany } from './count-attempt.ts';
import type { Credentials } from './credentials.ts';
import { journalFailure } from './journal-failure.ts';
import { maySignInLocally, type LocalAccounts } from './local-accounts.ts';
import { journalSignIn } from './journal-sign-in.ts';
import { openSession, type OpenedSession, type Visitor } from './open-session.ts';

export type SignInCommand = {
  readonly email: string;
  readonly password: string;
  readonly visitor: Visitor;
  /** With 'break-glass' only the account for emergencies signs in with a password (LAW I4). */
  readonly localAccounts: LocalAccounts;
};

/** Signed in; or, where the account has a second factor, a token that only opens the second step. */
export type SignedInOrHalf =
  | (OpenedSession & { readonly kind: 'session' })
  | { readonly kind: 'second-step'; readonly token: string };

/** How long somebody may look for their phone, in milliseconds. */
export const longestHalfDone = 10 * 60_000;

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
): Promise<Result<SignedInOrHalf, SignInRefused>> {
  const address = email.trim().toLowerCase();
  const counted = await countAttempt(context, credentials, address, visitor);
  if (!counted.ok) return counted;

  const account = await context.stores.accounts.withEmail(address);
  const isRight = await credentials.verifyPassword(account?.passwordHash ?? null, password);
  if (!isRight || account === null || !maySignInLocally(account, localAccounts)) {
    await journalFailure(context, credentials, address, visitor, account);
    return err({ type: 'wrong' });
  }

  return context.transact(async (stores): Promise<Result<SignedInOrHalf, SignInRefused>> => {
    await stores.attempts.markSucceeded(counted.value);
    const factor = await stores.secondFactors.find(account.id);
    if (factor !== null && factor.confirmedAt !== null) {
      const now = context.now();
      await stores.halfSignIns.dropBegunBefore(new Date(now.getTime() - longestHalfDone));
      const token = credentials.newToken();
      await stores.halfSignIns.begin(credentials.digest(token), account.id, now);
      return ok({ kind: 'second-step', token });
    }
    const opened = await openSession(stores, credentials, {
      account,
      visitor,
      wayIn: 'password',
      now: context.now(),
    });
    await journalSignIn(stores, { account, at: context.now(), localAccounts, by: 'password' });
    return ok({ kind: 'session', ...opened });
  });
}
