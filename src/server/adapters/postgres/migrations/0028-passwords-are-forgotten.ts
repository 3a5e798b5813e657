import { sql, type Kysely } from 'kysely';

/** Links to choose a new password with, which go by mail. No backup holds them: a used one must not come back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table password_reset (
      -- SHA-256 of what stands in the link: whoever reads the table has none.
      token_hash text primary key,
      account_id uuid not null,
      asked_at timestamptz not null,
      expires_at timestamptz not null
    );
    create index password_reset_by_account on password_reset (account_id);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table password_reset`.execute(db);
}
