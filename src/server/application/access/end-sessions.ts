import type { SessionId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { SignedIn } from './find-signed-in.ts';

export type EndSessionsRefused = { readonly type: 'not-found' };

/**
 * Ends a session of one's own on another machine, or all but the present one.
 * @returns refused for a session that is not there or is somebody else's: told alike
 */
export const endSessions = (
  { now, transact }: Context,
  { account, session }: SignedIn,
  which: SessionId | 'others',
): Promise<Result<null, EndSessionsRefused>> =>
  transact(async ({ sessions, journal }): Promise<Result<null, EndSessionsRefused>> => {
    if (which === 'others') await sessions.endAll(account.id, session.id);
    else {
      const own = await sessions.ofAccount(account.id);
      if (!own.some(({ id }) => id === which)) return err({ type: 'not-found' });
      await sessions.end(which);
    }
    await journal.add({
      at: now(),
      by: account.name,
      account: account.id,
      what: 'session-ended',
      subject: account.id,
    });
    return ok(null);
  });
