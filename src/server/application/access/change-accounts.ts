import { isOfOwnBody, type Actor } from '#domain/access/actor.ts';
import { hasDuty } from '#domain/access/duties.ts';
import type { AccountId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import type { AccessEvent } from './access-event.ts';

export type KeepAccountsRefused = {
  readonly type:
    | 'not-allowed'
    | 'not-found'
    | 'email-taken'
    | 'no-email'
    | 'no-name'
    | 'bad-dates'
    | 'day-wrong'
    | 'last-administrator'
    | 'no-second-factor'
    | 'no-sessions'
    /** There is one account for emergencies; a second one is another way round the municipality's own sign-in. */
    | 'second-break-glass'
    /** It is an administrator's for as long as it is open. */
    | 'break-glass-role';
};
export type Kept<T> = Result<T, KeepAccountsRefused>;

/** What an administrator does with an account: allowed to nobody else, and journalled. */
export const changeAccounts = <T>(
  { actor, now, transact }: Context,
  what: AccessEvent,
  work: (stores: Stores) => Promise<Kept<{ value: T; subject: AccountId; detail?: unknown }>>,
): Promise<Kept<T>> =>
  transact(async (stores): Promise<Kept<T>> => {
    if (!hasDuty(actor, 'keep-accounts')) return err({ type: 'not-allowed' });
    const done = await work(withinOwnBody(stores, actor));
    if (!done.ok) return done;
    const { value, subject, detail } = done.value;
    await stores.journal.add({ at: now(), by: actor.name, what, subject, detail });
    return ok(value);
  });

/** Accounts of another municipality are not there for an administrator of this one. */
const withinOwnBody = (stores: Stores, actor: Actor): Stores => ({
  ...stores,
  accounts: {
    ...stores.accounts,
    find: async (id) => {
      const found = await stores.accounts.find(id);
      return found && isOfOwnBody(actor, found.body) ? found : null;
    },
  },
});
