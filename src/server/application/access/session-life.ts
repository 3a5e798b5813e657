import type { Session } from './session-store.ts';

/** A session that nobody has used for so long is over, in milliseconds: two hours. */
const longestIdle = 2 * 3_600_000;

/** Whether somebody is still signed in with it. */
export const isAlive = (
  { expiresAt, lastSeenAt }: Pick<Session, 'expiresAt' | 'lastSeenAt'>,
  at: Date,
): boolean => at < expiresAt && at.getTime() - lastSeenAt.getTime() <= longestIdle;
