import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { countAttempt, type TooMany } from './count-attempt.ts';
import type { Credentials } from './credentials.ts';
import type { SignedIn } from './find-signed-in.ts';
import { journalFailure } from './journal-failure.ts';
import type { Visitor } from './open-session.ts';

export type ChangePasswordRefused =
  | { readonly type: 'wrong' }
  | { readonly type: 'weak' }
  | { readonly type: 'demonstration' }
  | TooMany;

/** Length is what counts (NIST SP 800-63B); longer than this is not looked at. */
const shortest = 12;
const longest = 1_000;

/** Whether a password is long enough and not simply the name or the address. */
export const isGoodPassword = (
  password: string,
  { email, name }: { readonly email: string; readonly name: string },
): boolean =>
  password.length >= shortest &&
  password.length <= longest &&
  new Set(password).size >= 5 &&
  ![email, name].some((own) => own.toLowerCase() === password.toLowerCase());

/**
 * Gives one's own account another password, which ends all its other sessions. The old one is asked for, since somebody
 * else may sit at the screen, and counted as a sign-in is.
 */
export async function changePassword(
  context: Context,
  credentials: Credentials,
  command: {
    readonly signedIn: SignedIn;
    readonly visitor: Visitor;
    readonly old: string;
    readonly chosen: string;
  },
): Promise<Result<null, ChangePasswordRefused>> {
  const { signedIn, visitor, old, chosen } = command;
  const { account, session } = signedIn;
  // Everybody who looks at the sample municipality shares its password.
  if (account.isDemonstration) return err({ type: 'demonstration' });
  if (!isGoodPassword(chosen, account)) return err({ type: 'weak' });
  const counted = await countAttempt(context, credentials, account.email, visitor);
  if (!counted.ok) return counted;
  if (!(await credentials.verifyPassword(account.passwordHash, old))) {
    await journalFailure(context, credentials, account.email, visitor, account);
    return err({ type: 'wrong' });
  }
  const hash = await credentials.hashPassword(chosen);
  return context.transact(async (stores): Promise<Result<null, ChangePasswordRefused>> => {
    await stores.attempts.markSucceeded(counted.value);
    await stores.accounts.setPasswordHash(account.id, hash);
    await stores.sessions.endAll(account.id, session.id);
    await stores.journal.add({
      at: context.now(),
      by: account.name,
      account: account.id,
      what: 'password-changed',
      subject: account.id,
    });
    await stores.outbox.queue({
      ...{ to: account.email, language: account.language, at: context.now() },
      letter: { kind: 'password-changed', name: account.name, by: 'oneself' },
    });
    return ok(null);
  });
}
