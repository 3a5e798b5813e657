import { sql, type Kysely } from 'kysely';

/**
 * The working tables. What has come in (document_version) and what people have decided (ruling, the
 * status of a finding, a public title, a withdrawal) is kept; everything else is a projection of it and
 * can be made again (ADR 0002).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recognised(db);
  await documents(db);
  await projections(db);
  await publication(db);
}

async function recognised(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table body (
      id uuid primary key,
      name text not null,
      name_key text not null unique
    );
    -- One row a name; several names are one committee through leader_id.
    create table organization (
      id uuid primary key,
      body_id uuid not null references body,
      name text not null,
      name_key text not null,
      kind text not null,
      meets boolean not null,
      slug text unique,
      leader_id uuid not null references organization,
      unique (body_id, name_key)
    );
    create index organization_by_leader on organization (leader_id);
    -- One row a name and legislative term; one person through leader_id.
    create table person (
      id uuid primary key,
      body_id uuid not null references body,
      name text not null,
      name_key text not null,
      term integer not null,
      leader_id uuid not null references person,
      unique (body_id, name_key, term)
    );
    -- One row a case number and title; one matter through leader_id. part: split off by a user.
    create table matter (
      id uuid primary key,
      seq bigint generated always as identity,
      body_id uuid not null references body,
      case_number text not null,
      case_key text not null,
      title text not null,
      title_key text not null,
      part uuid,
      slug text unique,
      leader_id uuid not null references matter,
      unique nulls not distinct (body_id, case_key, title_key, part)
    );
    create index matter_by_leader on matter (leader_id);
    create table ruling (
      id uuid primary key,
      seq bigint generated always as identity,
      body_id uuid not null references body,
      about text not null check (about in ('organization', 'matter', 'person')),
      kind text not null check (kind in ('join', 'split')),
      members uuid[] not null,
      -- Of a matter: items that were split off one by one.
      items uuid[] not null,
      made_by text not null,
      made_at timestamptz not null,
      reason text,
      undone_by text,
      undone_at timestamptz
    );
    create index ruling_in_force on ruling (body_id, about) where undone_at is null;
  `.execute(db);
}

async function documents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import (
      id uuid primary key,
      seq bigint generated always as identity,
      started_by text not null,
      started_at timestamptz not null,
      finished_at timestamptz,
      options jsonb not null,
      undone_by text,
      undone_at timestamptz
    );
    create table import_file (
      id uuid primary key,
      import_id uuid not null references import,
      position integer not null,
      path text not null,
      sha256 text,
      status text not null check (status in ('waiting', 'imported', 'unchanged', 'refused')),
      report jsonb,
      done_at timestamptz,
      unique (import_id, position)
    );
    create table meeting (
      id uuid primary key,
      body_id uuid not null references body,
      organization_id uuid not null references organization,
      date date not null,
      time text,
      slug text unique,
      state text not null check (state in ('unpublished', 'published', 'withdrawn')),
      last_edition integer not null,
      -- The versions that the newest edition was made from; other valid ones wait for publication.
      published_versions uuid[],
      unique nulls not distinct (organization_id, date, time)
    );
    create index meeting_by_date on meeting (date);
    create table document (
      id uuid primary key,
      seq bigint generated always as identity,
      meeting_id uuid not null references meeting,
      kind text not null check (kind in ('agenda', 'supplement', 'minutes'))
    );
    create index document_by_meeting on document (meeting_id);
    create table document_version (
      id uuid primary key,
      document_id uuid not null references document,
      number integer not null,
      import_file_id uuid not null references import_file,
      entry text,
      content_hash text not null,
      parsed jsonb not null,
      analysis jsonb not null,
      created_at timestamptz not null,
      retracted_at timestamptz,
      unique (document_id, number)
    );
    create index document_version_by_file on document_version (import_file_id);
  `.execute(db);
}

async function projections(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- An item that the valid version has no more keeps its row (position null): what was decided about it
    -- comes back with it.
    create table agenda_item (
      id uuid primary key,
      meeting_id uuid not null references meeting,
      document_id uuid not null references document,
      item_index integer not null,
      position integer,
      number text,
      key text not null,
      title text,
      access text not null check (access in ('open', 'closed')),
      case_number text,
      matter_id uuid references matter,
      closed_by text,
      withdrawn_at timestamptz,
      public_title text,
      public_decision text,
      considered_at timestamptz,
      -- The last part of its address while it is public in full.
      published_key text
    );
    create index agenda_item_by_meeting on agenda_item (meeting_id);
    create index agenda_item_by_matter on agenda_item (matter_id);
    create table decision (
      item_id uuid not null references agenda_item,
      position integer not null,
      organization_id uuid references organization,
      own boolean not null,
      date date,
      outcome text not null,
      released boolean not null,
      primary key (item_id, position)
    );
    create index decision_by_organization on decision (organization_id) where not own;
    create table attendance (
      meeting_id uuid not null references meeting,
      position integer not null,
      item_id uuid references agenda_item,
      organization_id uuid references organization,
      person_id uuid references person,
      name text not null,
      party text,
      kind text not null,
      primary key (meeting_id, position)
    );
    create index attendance_by_organization on attendance (organization_id);
    create table finding (
      id uuid primary key,
      seq bigint generated always as identity,
      item_id uuid not null references agenda_item,
      part text not null,
      start_at integer not null,
      end_at integer not null,
      kind text not null,
      certainty text not null,
      masked text not null,
      fingerprint text not null,
      status text not null check (status in ('open', 'accepted', 'masked')),
      reason text,
      decided_by text,
      decided_at timestamptz,
      -- False when the valid version has it no more: the decision is kept for when it comes back.
      present boolean not null
    );
    create index finding_by_item on finding (item_id);
    create index finding_open on finding (item_id) where status = 'open' and present;
    create table reference (
      item_id uuid not null references agenda_item,
      position integer not null,
      part text not null,
      start_at integer not null,
      end_at integer not null,
      organization_key text,
      date date not null,
      number text,
      title text,
      target_meeting_id uuid references meeting,
      target_item_id uuid references agenda_item,
      primary key (item_id, position)
    );
    create index reference_by_date on reference (date);
    create index reference_by_target on reference (target_meeting_id);
  `.execute(db);
}

async function publication(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What was public when; the snapshot itself lies in published.edition, or here once it is withdrawn.
    create table edition (
      meeting_id uuid not null references meeting,
      version integer not null,
      saying_hash text not null,
      document_versions uuid[] not null,
      item_keys jsonb not null,
      -- Addresses of matters that stand in it.
      matter_slugs text[] not null,
      published_by text not null,
      published_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_snapshot jsonb,
      primary key (meeting_id, version)
    );
    create index edition_by_matter on edition using gin (matter_slugs) where withdrawn_at is null;
    -- Public copies that must be made again; entered in the transaction that makes it so.
    create table stale_copy (
      kind text not null check (kind in ('projection', 'meeting', 'committee')),
      subject_id uuid not null,
      primary key (kind, subject_id)
    );
    create table journal (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      by text not null,
      what text not null,
      subject text not null,
      detail jsonb
    );
    create index journal_by_subject on journal (subject);
    create function journal_is_only_added_to() returns trigger language plpgsql as
      'begin raise exception ''the journal is only ever added to''; end';
    create trigger journal_is_only_added_to before update or delete or truncate on journal
      for each statement execute function journal_is_only_added_to();
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table journal, stale_copy, edition, reference, finding, attendance, decision, agenda_item,
      document_version, document, meeting, import_file, import, ruling, matter, person, organization, body;
    drop function journal_is_only_added_to;
  `.execute(db);
}
