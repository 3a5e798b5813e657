import { err, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { countAttempt, type TooMany } from './count-attempt.ts';
import type { Credentials } from './credentials.ts';
import type { SignedIn } from './find-signed-in.ts';
import { journalFailure } from './journal-failure.ts';
import type { Visitor } from './open-session.ts';

export type ProofRefused =
  | { readonly type: 'wrong' }
  | { readonly type: 'no-password' }
  | { readonly type: 'demonstration' }
  | TooMany;

/**
 * Asks for the password before somebody changes how they sign in: somebody else may sit at the screen. It is counted as at a
 * sign-in.
 * @returns the attempt, to be marked where the rest succeeds
 */
export async function proveOneself(
  own: {
    readonly context: Context;
    readonly credentials: Credentials;
    readonly signedIn: SignedIn;
    readonly visitor: Visitor;
  },
  password: string,
): Promise<Result<string, ProofRefused>> {
  const { context, credentials, signedIn, visitor } = own;
  const { account } = signedIn;
  // Everybody who looks at the sample municipality shares its accounts.
  if (account.isDemonstration) return err({ type: 'demonstration' });
  if (account.passwordHash === null) return err({ type: 'no-password' });
  const counted = await countAttempt(context, credentials, account.email, visitor);
  if (!counted.ok) return counted;
  const isRight = await credentials.verifyPassword(account.passwordHash, password);
  if (isRight) return counted;
  await journalFailure(context, credentials, account.email, visitor, account);
  return err({ type: 'wrong' });
}
