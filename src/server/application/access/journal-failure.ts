import { throttleWindow } from '#domain/access/throttle.ts';
import { ok } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Account } from './account-store.ts';
import type { Credentials } from './credentials.ts';
import type { Visitor } from './open-session.ts';

/** What an attempt is about that is about no account. */
const nobody = 'sign-in';

/**
 * Enters a wrong password or code: which account it was tried on, never what was typed. Of many only the first, and then each
 * time they have become twice as many, so that a flood fills no journal.
 * @param address as it was counted
 * @param account null where there is none of that address
 */
export const journalFailure = (
  { actor, now, transact }: Context,
  { digest }: Pick<Credentials, 'digest'>,
  address: string,
  { addressPrefix }: Pick<Visitor, 'addressPrefix'>,
  account: Pick<Account, 'id'> | null,
): Promise<unknown> =>
  transact(async ({ attempts, journal }) => {
    const at = now();
    const since = new Date(at.getTime() - throttleWindow);
    const emailHash = digest(address);
    await attempts.lock(emailHash, addressPrefix);
    const failures = account
      ? await attempts.failuresOf(emailHash, since)
      : await attempts.failuresFrom(addressPrefix, since);
    const subject = account?.id ?? nobody;
    const told = (await journal.toldSince(subject, 'sign-in-failed', since)).map(failuresIn);
    if (failures < 2 * Math.max(0, ...told)) return ok(null);
    await journal.add({
      at,
      by: actor.name,
      what: 'sign-in-failed',
      subject,
      detail: { failures },
    });
    return ok(null);
  });

function failuresIn({ detail }: { readonly detail?: unknown }): number {
  if (typeof detail !== 'object' || detail === null || !('failures' in detail)) return 0;
  return typeof detail.failures === 'number' ? detail.failures : 0;
}
