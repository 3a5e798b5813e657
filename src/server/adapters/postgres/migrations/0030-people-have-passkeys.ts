import { sql, type Kysely } from 'kysely';

/** Passkeys (WebAuthn): of each the public half. Challenges that wait for their answer are in no backup. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table passkey (
      credential_id text primary key,
      account_id uuid not null references account on delete cascade,
      public_key text not null,
      counter bigint not null,
      transports text not null,
      name text not null,
      added_at timestamptz not null,
      last_used_at timestamptz
    );
    create index passkey_by_account on passkey (account_id);
    create table passkey_challenge (
      -- SHA-256 of what the browser's cookie holds.
      token_hash text primary key,
      challenge text not null,
      -- Whose new passkey it is for; null for a sign-in.
      account_id uuid,
      started_at timestamptz not null
    );
    create index passkey_challenge_by_start on passkey_challenge (started_at);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table passkey_challenge, passkey`.execute(db);
}
