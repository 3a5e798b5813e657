import { sql, type RawBuilder } from 'kysely';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';

type Db = OpenDatabase['db'];

/** Comes back once so many connections to the database wait for a lock. */
export async function untilWaiting(db: Db, connections: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
    `.execute(db);
    if ((rows[0]?.waiting ?? 0) >= connections) return;
  }
}

/**
 * Starts something while another connection holds a lock that it comes to wait for.
 * @param lock takes the lock, in a transaction of its own that is committed in the end
 * @param meanwhile what happens while it waits
 */
export async function whileHeld<T>(
  db: Db,
  lock: RawBuilder<unknown>,
  start: () => Promise<T>,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<T> {
  const { started } = await db.transaction().execute(async (tx) => {
    await lock.execute(tx);
    const begun = start();
    await untilWaiting(db, 1);
    await meanwhile();
    return { started: begun };
  });
  return started;
}
