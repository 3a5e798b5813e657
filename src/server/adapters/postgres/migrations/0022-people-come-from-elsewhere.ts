import { sql, type Kysely } from 'kysely';

/**
 * People come from the municipality's own sign-in (LAW I3, I4): who an account is there, and the sign-ins that a browser
 * has been sent away for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account_identity (
      issuer text not null,
      subject text not null,
      account_id uuid not null references account on delete cascade,
      since timestamptz not null,
      primary key (issuer, subject)
    );
    -- An address of mail that somebody else gets later opens nothing.
    create unique index account_identity_by_account on account_identity (account_id, issuer);
    create table sign_in_under_way (
      -- SHA-256 of what the browser's cookie holds.
      token_hash text primary key,
      state text not null,
      nonce text not null,
      verifier text not null,
      next text not null,
      started_at timestamptz not null
    );
    create index sign_in_under_way_by_start on sign_in_under_way (started_at);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table sign_in_under_way, account_identity`.execute(db);
}
