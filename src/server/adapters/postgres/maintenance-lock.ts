import type pg from 'pg';

/**
 * `shared`: the tables must stay as they are (a backup); `exclusive`: they are about to change (a migration, a
 * restoration). What people do in the archive meanwhile is no concern of this lock.
 */
export type MaintenanceMode = 'shared' | 'exclusive';

const key = `hashtextextended('raadslag maintenance', 0)`;

/**
 * Does the work while no other process changes the shape of the database.
 * @param client a connection of its own: the lock hangs on it, and goes when the process dies
 * @param onWait told once when another process has to be waited for
 */
export async function withMaintenanceLock<T>(
  client: pg.ClientBase,
  mode: MaintenanceMode,
  work: () => Promise<T>,
  onWait: () => void = () => undefined,
): Promise<T> {
  const suffix = mode === 'shared' ? '_shared' : '';
  const { rows } = await client.query<{ free: boolean }>(
    `select pg_try_advisory_lock${suffix}(${key}) as free`,
  );
  if (rows[0]?.free !== true) {
    onWait();
    await client.query(`select pg_advisory_lock${suffix}(${key})`);
  }
  try {
    return await work();
  } finally {
    await client.query(`select pg_advisory_unlock${suffix}(${key})`).catch(() => undefined);
  }
}
