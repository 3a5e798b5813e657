import { err, ok, type Result } from '#domain/result.ts';
import type { Credentials } from '../access/credentials.ts';
import type { Context } from '../ports.ts';

export type CalendarAddressRefused =
  { readonly type: 'not-allowed' } | { readonly type: 'not-found' };

/**
 * Makes a secret address for one's own calendar (LAW M2); the one that there was works no more.
 * @returns the token in it, which is shown now and never again
 */
export const makeCalendarAddress = (
  { actor, now, transact }: Context,
  { newToken, digest }: Pick<Credentials, 'newToken' | 'digest'>,
): Promise<Result<{ readonly token: string }, CalendarAddressRefused>> =>
  transact(async (stores): Promise<Result<{ readonly token: string }, CalendarAddressRefused>> => {
    const { account } = actor;
    if (account === null) return err({ type: 'not-allowed' });
    const at = now();
    const token = newToken();
    await stores.calendarAddresses.put(account, digest(token), at);
    await stores.journal.add({
      at,
      by: actor.name,
      what: 'calendar-address-made',
      subject: account,
    });
    return ok({ token });
  });

/** Takes one's own secret address back: it is as if it had never been. */
export const removeCalendarAddress = ({
  actor,
  now,
  transact,
}: Context): Promise<Result<null, CalendarAddressRefused>> =>
  transact(async (stores): Promise<Result<null, CalendarAddressRefused>> => {
    const { account } = actor;
    if (account === null) return err({ type: 'not-allowed' });
    if (!(await stores.calendarAddresses.remove(account))) return err({ type: 'not-found' });
    await stores.journal.add({
      at: now(),
      by: actor.name,
      what: 'calendar-address-removed',
      subject: account,
    });
    return ok(null);
  });
