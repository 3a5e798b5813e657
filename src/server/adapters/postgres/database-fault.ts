/**
 * The database cannot be had. The message is Danish, written for the person who starts the program:
 * what is wrong, what PostgreSQL itself says, and the way out. The cause is kept for the log.
 */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
}

/** The PostgreSQL error code (SQLSTATE) or system error code of something thrown, e.g. `42501` or `ECONNREFUSED`. */
export function errorCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !('code' in thrown)) return null;
  return typeof thrown.code === 'string' ? thrown.code : null;
}

export const errorText = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** PostgreSQL had no room for what it was to write (SQLSTATE 53100): nothing of that transaction is there. */
export const isDiskFull = (thrown: unknown): boolean => errorCode(thrown) === '53100';

/** The connection was lost, or there is none to be had: PostgreSQL was stopped, or is starting (SQLSTATE 57P01-57P03, class 08). */
export function isDatabaseAway(thrown: unknown): boolean {
  const code = errorCode(thrown);
  if (code !== null) return awayCode.test(code);
  return (
    thrown instanceof Error &&
    /^Connection terminated|^Client (?:has encountered|was closed)/.test(thrown.message)
  );
}
const awayCode = /^(?:57P0[123]|08...|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/;
