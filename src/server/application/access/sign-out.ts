import { ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { SignedIn } from './find-signed-in.ts';

/** Ends the session of this browser. */
export const signOut = (
  { now, transact }: Context,
  { session, account }: SignedIn,
): Promise<Result<null, never>> =>
  transact(async ({ sessions, journal }): Promise<Result<null, never>> => {
    await sessions.end(session.id);
    await journal.add({
      at: now(),
      by: account.name,
      account: account.id,
      what: 'signed-out',
      subject: account.id,
    });
    return ok(null);
  });
