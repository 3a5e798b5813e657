import { throttleWindow } from '#domain/access/throttle.ts';
import { ok } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Account } from './account-store.ts';
import type { Credentials } from './credentials.ts';
import type { Visitor } from './open-session.ts';

/** Tells counters apart, and is too short to say in a journal that is kept for ever whose they are. */
const counterLength = 4;

/** What an attempt is about that is about no account. */
export const noAccount = 'sign-in';

/**
 * Enters a wrong password or code: which account it was tried on, never what was typed. Of many only the first, and then each
 * time they have become twice as many, so that a flood fills no journal. Passwords and codes of an account, and addresses that
 * unknown accounts are tried from, are counted apart: a flood of one silences no other.
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
    const subject = account?.id ?? noAccount;
    const counted = (account ? emailHash : digest(addressPrefix)).slice(0, counterLength);
    const told = (await journal.toldSince(subject, 'sign-in-failed', since)).map(tellingOf);
    const before = told.flatMap((one) => (one.counted === counted ? one.failures : []));
    if (failures < 2 * Math.max(0, ...before)) return ok(null);
    await journal.add({
      at,
      by: actor.name,
      what: 'sign-in-failed',
      subject,
      detail: { failures, counted },
    });
    return ok(null);
  });

type Telling = { readonly counted: unknown; readonly failures: number };

function tellingOf({ detail }: { readonly detail?: unknown }): Telling {
  if (typeof detail !== 'object' || detail === null) return { counted: null, failures: 0 };
  return {
    counted: 'counted' in detail ? detail.counted : null,
    failures: 'failures' in detail && typeof detail.failures === 'number' ? detail.failures : 0,
  };
}
