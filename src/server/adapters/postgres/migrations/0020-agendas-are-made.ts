import { sql, type Kysely } from 'kysely';

/**
 * Agendas are made here: a meeting's lines in their order, and what has been said of them. A published agenda is a
 * document like one that was imported (ADR 0012), so a version has a file or somebody who wrote it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table document_version alter column import_file_id drop not null;
    alter table document_version add column authored_by text;
    alter table document_version add constraint document_version_has_a_source
      check ((import_file_id is null) = (authored_by is not null));

    create table agenda (
      meeting_id uuid primary key references meeting,
      opened_by text not null,
      opened_at timestamptz not null,
      -- The chair's word on the present draft (LAW L5, L61).
      chair_word text check (chair_word in ('approved', 'changes-wanted')),
      chair_by text,
      chair_at timestamptz,
      chair_wants text check (chair_wants <> ''),
      -- Who put a line where the rule of order would not have it (L12).
      order_by text,
      order_at timestamptz,
      published_at timestamptz,
      supplements integer not null default 0,
      check ((chair_word is null) = (chair_by is null)),
      check ((chair_wants is not null) = (chair_word is not distinct from 'changes-wanted'))
    );
    create table agenda_entry (
      id uuid primary key,
      meeting_id uuid not null references agenda,
      -- From 1; null once it has been taken off.
      position integer check (position > 0),
      subject jsonb not null,
      paper_id uuid,
      supplement integer not null check (supplement >= 0),
      late_reason text,
      added_by text not null,
      added_at timestamptz not null,
      unique (meeting_id, position) deferrable initially deferred
    );
    create index agenda_entry_by_paper on agenda_entry (paper_id) where position is not null;
    -- The document that the agenda (0) or a supplement has become.
    create table agenda_document (
      meeting_id uuid not null references agenda,
      supplement integer not null,
      document_id uuid not null references document,
      primary key (meeting_id, supplement)
    );
    create table agenda_postponement (
      id uuid primary key,
      entry_id uuid not null references agenda_entry,
      to_meeting_id uuid not null references meeting,
      by text not null,
      at timestamptz not null,
      -- The line that it has come back as.
      returned_entry_id uuid references agenda_entry
    );
    create index agenda_postponement_to on agenda_postponement (to_meeting_id) where returned_entry_id is null;
    -- Which versions a member has read.
    create table agenda_reading (
      account_id uuid not null,
      meeting_id uuid not null references meeting,
      edition integer not null,
      versions uuid[] not null,
      at timestamptz not null,
      primary key (account_id, meeting_id)
    );
    -- A disqualified member does not read the item's closed material (L53).
    create table agenda_recusal (
      entry_id uuid not null references agenda_entry,
      person_id uuid not null references person,
      by text not null,
      at timestamptz not null,
      primary key (entry_id, person_id)
    );
    create table agenda_fixed_entries (
      organization_id uuid primary key references organization,
      entries jsonb not null
    );
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table agenda_fixed_entries, agenda_recusal, agenda_reading, agenda_postponement, agenda_document, agenda_entry, agenda;
    alter table document_version drop constraint document_version_has_a_source;
    alter table document_version drop column authored_by;
  `.execute(db);
}
