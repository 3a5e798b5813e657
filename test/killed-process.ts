import { sql } from 'kysely';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';

const name = 'raadslag killed';

/** The address of the database for a process that a test kills, whose connections can be told from the test's own. */
export function addressToKill(url: string): string {
  const address = new URL(url);
  address.searchParams.set('application_name', name);
  return address.href;
}

/**
 * Comes back once PostgreSQL has noticed that the process is dead: what it had sent before that may still have been committed,
 * and what it had not is taken back.
 */
export async function untilBuried({ db }: Pick<OpenDatabase, 'db'>): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and application_name = ${name}
    `.execute(db);
    if (rows.length === 0) return;
  }
}
