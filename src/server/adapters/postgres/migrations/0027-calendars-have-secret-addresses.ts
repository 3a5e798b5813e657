import { sql, type Kysely } from 'kysely';

/**
 * Somebody's own calendar lies under a secret address (LAW M2). No backup holds it: an address that has been taken back must not
 * come back with a restoration. So nothing refers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar_address (
      account_id uuid primary key,
      -- SHA-256 of the token: whoever reads the table has no address.
      token_hash text not null unique,
      made_at timestamptz not null
    );
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table calendar_address`.execute(db);
}
