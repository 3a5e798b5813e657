import { sql, type Kysely } from 'kysely';

/**
 * People sign in: accounts with what they have been entrusted with, their sessions, and the register of members, which
 * alone says who sits in a committee on a day (LAW I4, L64-L65). Dates are days in Denmark, the last one included.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await accounts(db);
  await sessions(db);
  await members(db);
  // Whoever acted is kept by name and by account; an account of the sample municipality may go, the journal stays.
  await sql`
    alter table journal add column account_id uuid;
    create index journal_by_account on journal (account_id);
  `.execute(db);
}

async function accounts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account (
      id uuid primary key,
      body_id uuid not null references body,
      name text not null,
      email text not null unique check (email = lower(email)),
      person_id uuid references person,
      -- Null for whoever signs in through the municipality's own sign-in only.
      password_hash text,
      status text not null check (status in ('active', 'closed')),
      language text not null check (language in ('da', 'en')),
      is_demonstration boolean not null default false,
      break_glass boolean not null default false,
      created_at timestamptz not null
    );
    create index account_by_person on account (person_id);
    create table account_grant (
      id uuid primary key,
      account_id uuid not null references account on delete cascade,
      role text not null check (role in ('case-officer', 'manager', 'director', 'secretary', 'publicist',
        'hearing-party', 'auditor', 'administrator')),
      -- Null: in all committees.
      organization_id uuid references organization,
      -- Whoever it is exercised in the stead of.
      deputy_for uuid references account on delete cascade,
      valid_from date,
      valid_until date,
      -- Written by the municipality's own sign-in, which writes it anew at each sign-in.
      from_sign_in boolean not null default false,
      check (valid_until is null or valid_from is null or valid_until >= valid_from)
    );
    create index account_grant_by_account on account_grant (account_id);
  `.execute(db);
}

/** No backup holds these two: a session that has been ended must not come back with a restoration. So nothing refers. */
async function sessions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table session (
      id uuid primary key,
      -- SHA-256 of the token: whoever reads the table has no session.
      token_hash text not null unique,
      account_id uuid not null,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      user_agent text not null,
      address_prefix text not null,
      way_in text not null check (way_in in ('password', 'passkey', 'sign-in-service'))
    );
    create index session_by_account on session (account_id);
    create table sign_in_attempt (
      id uuid primary key,
      at timestamptz not null,
      -- A digest: people type passwords into the wrong field.
      email_hash text not null,
      address_prefix text not null,
      succeeded boolean not null
    );
    create index sign_in_attempt_by_email on sign_in_attempt (email_hash, at);
    create index sign_in_attempt_by_address on sign_in_attempt (address_prefix, at);
  `.execute(db);
}

async function members(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table seat (
      id uuid primary key,
      organization_id uuid not null references organization,
      person_id uuid not null references person,
      office text not null check (office in ('chair', 'vice-chair', 'member', 'substitute')),
      party text,
      valid_from date not null,
      valid_until date,
      -- A substitute stands in for the seat of somebody who is away (L64, L65).
      substitute_for uuid references seat,
      ground text,
      -- The council's approval that the conditions are met (L64).
      approved_on date,
      approved_by text,
      check (valid_until is null or valid_until >= valid_from),
      check ((office = 'substitute') = (substitute_for is not null))
    );
    create index seat_by_organization on seat (organization_id);
    create index seat_by_person on seat (person_id);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table journal drop column account_id;
    drop table seat, sign_in_attempt, session, account_grant, account;
  `.execute(db);
}
