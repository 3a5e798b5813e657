import type { AccountId } from '#domain/ids.ts';
import { err, ok } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changeAccounts, type Kept } from './change-accounts.ts';
import { isAlive } from './session-life.ts';

/**
 * Signs somebody out everywhere, where a machine is lost or somebody else may be signed in: an administrator does, and the
 * person is told by mail. Password and roles are as they were, so that they can sign in again.
 * @returns refused where they are signed in nowhere
 */
export const endAllSessions = (
  context: Context,
  { account }: { readonly account: AccountId },
): Promise<Kept<null>> =>
  changeAccounts(context, 'sessions-ended', async ({ accounts, sessions, outbox }) => {
    const found = await accounts.find(account);
    if (found?.status !== 'active') return err({ type: 'not-found' });
    const at = context.now();
    const alive = (await sessions.ofAccount(account)).filter((one) => isAlive(one, at));
    if (alive.length === 0) return err({ type: 'no-sessions' });
    await sessions.endAll(account, null);
    await outbox.queue({
      ...{ to: found.email, language: found.language, at },
      letter: { kind: 'sessions-ended', name: found.name },
    });
    return ok({ value: null, subject: account, detail: { count: alive.length } });
  });
