import { sql, type Kysely } from 'kysely';

/**
 * What officials write before a meeting. Nothing of it is public: the schema `published` gets its own copies when an
 * agenda is published. Templates, rules and steps are the body's own data with their time; what has been in use is
 * ended and followed by another, never changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_template (
      id text primary key,
      body_id uuid not null references body,
      name text not null,
      sections jsonb not null,
      committees uuid[],
      valid_from date not null,
      valid_until date
    );
    create table paper_template_rule (
      id text primary key,
      body_id uuid not null references body,
      source text not null check (source <> ''),
      section jsonb not null,
      committees uuid[],
      valid_from date not null,
      valid_until date
    );
    create table approval_steps (
      id text primary key,
      body_id uuid not null references body,
      steps jsonb not null,
      committees uuid[],
      valid_from date not null,
      valid_until date
    );
    create table standard_phrase (
      id text primary key,
      body_id uuid not null references body,
      committees uuid[],
      title text not null,
      text text not null
    );
    create table number_pattern (
      body_id uuid not null references body,
      kind text not null check (kind in ('case', 'document')),
      pattern text not null,
      primary key (body_id, kind)
    );
    -- The last number given of a series; a row a year where the pattern holds the year.
    create table number_series (
      body_id uuid not null references body,
      kind text not null check (kind in ('case', 'document')),
      series text not null,
      last integer not null,
      primary key (body_id, kind, series)
    );
    create table kle_subject (
      number text primary key,
      title text not null
    );
    create table paper (
      id uuid primary key,
      body_id uuid not null references body,
      committee_id uuid not null references organization,
      title text not null,
      case_number text,
      kle text,
      competence text,
      recommended_by text,
      points text[] not null,
      template text not null,
      owner_id uuid not null,
      owner_name text not null,
      status text not null check (status in ('draft', 'approval', 'returned', 'approved', 'dropped')),
      step integer,
      reason text,
      steps jsonb not null,
      -- The closing (LAW L10); null where it is open.
      closing jsonb,
      wanted_for date,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      check ((step is not null) = (status in ('approval', 'returned'))),
      check ((reason is not null) = (status in ('returned', 'dropped')))
    );
    create index paper_by_committee on paper (committee_id, status);
    create index paper_by_owner on paper (owner_id);
    create index paper_by_case_number on paper (body_id, case_number);
    create table paper_revision (
      paper_id uuid not null references paper,
      number integer not null,
      made_at timestamptz not null,
      made_by text not null,
      cause text not null,
      digest text not null,
      content jsonb not null,
      primary key (paper_id, number)
    );
    create table paper_finding_decision (
      paper_id uuid not null references paper,
      fingerprint text not null,
      kind text not null,
      status text not null check (status in ('accepted', 'masked')),
      reason text,
      decided_by text not null,
      decided_at timestamptz not null,
      primary key (paper_id, fingerprint),
      check (status = 'masked' or reason is not null)
    );
    create table statement (
      id uuid primary key,
      seq bigint generated always as identity,
      paper_id uuid not null references paper,
      asked_id uuid not null,
      asked_name text not null,
      unit text not null,
      question text not null,
      asked_by_id uuid not null,
      asked_by_name text not null,
      asked_at timestamptz not null,
      deadline date not null,
      about text not null,
      state text not null check (state in ('waiting', 'answered', 'outdated', 'accepted', 'withdrawn')),
      again boolean not null,
      answer text,
      answered_at timestamptz,
      reminded boolean not null default false
    );
    create index statement_by_paper on statement (paper_id);
    create index statement_waiting on statement (asked_id) where state = 'waiting';
    create table notice (
      id uuid primary key,
      account_id uuid,
      role text,
      committee_id uuid references organization,
      what text not null,
      paper_id uuid not null references paper,
      at timestamptz not null,
      check ((account_id is null) = (role is not null and committee_id is not null))
    );
    create index notice_by_account on notice (account_id);
    create index notice_by_paper on notice (paper_id);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table notice, statement, paper_finding_decision, paper_revision, paper, kle_subject,
      number_series, number_pattern, standard_phrase, approval_steps, paper_template_rule, paper_template
  `.execute(db);
}
