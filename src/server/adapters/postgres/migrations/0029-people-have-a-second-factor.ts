import { sql, type Kysely } from 'kysely';

/**
 * A second factor: the codes of an app (RFC 6238) and ten codes for the day the phone is gone. The app's secret is encrypted with
 * a key that no backup holds; of the ten codes there are digests.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table second_factor (
      account_id uuid primary key references account on delete cascade,
      sealed_secret text not null,
      -- Null: shown, and not yet tried.
      confirmed_at timestamptz,
      -- The last half minute whose code has been used: no code is used twice.
      last_step bigint
    );
    create table recovery_code (
      account_id uuid not null references second_factor on delete cascade,
      code_hash text not null,
      used_at timestamptz,
      primary key (account_id, code_hash)
    );
    -- Whoever has given the right password and not yet the code. No backup holds it.
    create table sign_in_half_done (
      token_hash text primary key,
      account_id uuid not null,
      started_at timestamptz not null
    );
    create index sign_in_half_done_by_start on sign_in_half_done (started_at);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table sign_in_half_done, recovery_code, second_factor`.execute(db);
}
