import { mayTrySignIn, throttleWindow } from '#domain/access/throttle.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Credentials } from './credentials.ts';
import type { Visitor } from './open-session.ts';

export type TooMany = { readonly type: 'too-many' };

/** The connection's own address where a proxy does not tell whom it asks for: no network, so nobody is shut out for it. */
const unknownNetworks = new Set(['', 'denne maskine']);

/**
 * Counts an attempt at a password before the password is looked at.
 * @param address the e-mail, in lower case; one that has no account counts alike
 * @returns the attempt, to be marked where it succeeds; refused where there have been too many
 */
export const countAttempt = (
  { now, transact }: Pick<Context, 'now' | 'transact'>,
  { digest }: Credentials,
  address: string,
  { addressPrefix }: Pick<Visitor, 'addressPrefix'>,
): Promise<Result<string, TooMany>> =>
  transact(async ({ attempts, newId }): Promise<Result<string, TooMany>> => {
    const at = now();
    const since = new Date(at.getTime() - throttleWindow);
    const emailHash = digest(address);
    await attempts.lock(emailHash, addressPrefix);
    const failures = {
      ofAccount: await attempts.failuresOf(emailHash, since),
      fromAddress: unknownNetworks.has(addressPrefix)
        ? 0
        : await attempts.failuresFrom(addressPrefix, since),
    };
    if (!mayTrySignIn(failures)) return err({ type: 'too-many' });
    const id = newId<'SignInAttempt'>();
    await attempts.dropBefore(since);
    await attempts.add({ id, at, emailHash, addressPrefix });
    return ok(id);
  });
