import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Authenticator } from './authenticator.ts';
import { checkSecondFactor } from './check-second-factor.ts';
import { countAttempt, type TooMany } from './count-attempt.ts';
import type { Credentials } from './credentials.ts';
import { journalFailure } from './journal-failure.ts';
import { journalSignIn } from './journal-sign-in.ts';
import { maySignInLocally, type LocalAccounts } from './local-accounts.ts';
import { openSession, type OpenedSession, type Visitor } from './open-session.ts';
import { longestHalfDone } from './sign-in.ts';

export type SecondStepRefused =
  { readonly type: 'wrong-code' } | { readonly type: 'sign-in-expired' } | TooMany;

/** Whether somebody has given the right password a moment ago and is asked for a code. */
export async function isHalfSignedIn(
  { stores, now }: Pick<Context, 'stores' | 'now'>,
  { digest }: Pick<Credentials, 'digest'>,
  token: string | null,
): Promise<boolean> {
  const half = token === null ? null : await stores.halfSignIns.find(digest(token));
  return half !== null && now().getTime() - half.startedAt.getTime() < longestHalfDone;
}

/**
 * The second step of a sign-in: a code of the app, or one of the ten on paper. Attempts are counted as those at a password are,
 * and apart from them.
 */
export async function finishSignIn(
  context: Context,
  credentials: Credentials,
  authenticator: Authenticator,
  command: {
    /** What the browser's cookie holds. */
    readonly token: string | null;
    readonly code: string;
    readonly visitor: Visitor;
    readonly localAccounts: LocalAccounts;
  },
): Promise<Result<OpenedSession, SecondStepRefused>> {
  const { token, code, visitor, localAccounts } = command;
  if (token === null || !(await isHalfSignedIn(context, credentials, token)))
    return err({ type: 'sign-in-expired' });
  const tokenHash = credentials.digest(token);
  const half = await context.stores.halfSignIns.find(tokenHash);
  if (half === null) return err({ type: 'sign-in-expired' });
  const address = `code ${half.account}`;
  const counted = await countAttempt(context, credentials, address, visitor);
  if (!counted.ok) return counted;
  const finished = await context.transact(
    async (stores): Promise<Result<OpenedSession, SecondStepRefused>> => {
      const now = context.now();
      const account = await stores.accounts.find(half.account);
      // Whoever has been closed, or has chosen another password, meanwhile begins anew.
      if (account === null || !maySignInLocally(account, localAccounts))
        return err({ type: 'sign-in-expired' });
      const proof = { account: account.id, code, now };
      const by = await checkSecondFactor(stores, authenticator, credentials, proof);
      if (by === null) return err({ type: 'wrong-code' });
      if ((await stores.halfSignIns.find(tokenHash)) === null)
        return err({ type: 'sign-in-expired' });
      await stores.halfSignIns.drop(tokenHash);
      await stores.attempts.markSucceeded(counted.value);
      const opened = await openSession(stores, credentials, {
        ...{ account, visitor, wayIn: 'password', now },
      });
      await journalSignIn(stores, { account, at: now, localAccounts, by });
      if (by === 'recovery-code')
        await stores.outbox.queue({
          ...{ to: account.email, language: account.language, at: now },
          letter: {
            ...{ kind: 'recovery-code-used', name: account.name },
            left: await stores.secondFactors.countCodes(account.id),
          },
        });
      return ok(opened);
    },
  );
  if (!finished.ok && finished.error.type === 'wrong-code')
    await journalFailure(context, credentials, address, visitor, { id: half.account });
  return finished;
}
