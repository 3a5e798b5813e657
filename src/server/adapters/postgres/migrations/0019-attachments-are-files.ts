import { sql, type Kysely } from 'kysely';

/** Files lie in the database (ADR 0011): what is attached to a paper, in all its versions, and what was read in them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await storage(db);
  await attachments(db);
  await publication(db);
}

async function storage(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A file is there from its first byte, and to be seen once it is whole. Of one that was refused only the row is left.
    create table stored_file (
      id uuid primary key,
      state text not null check (state in ('receiving', 'whole', 'refused')),
      sha256 text unique check (sha256 ~ '^[0-9a-f]{64}$'),
      bytes bigint check (bytes > 0),
      created_at timestamptz not null,
      touched_at timestamptz not null,
      check ((state = 'receiving') = (sha256 is null)),
      check ((sha256 is null) = (bytes is null))
    );
    create index stored_file_unfinished on stored_file (touched_at) where state = 'receiving';

    -- Each of 1 MiB but the last, from 0.
    create table stored_file_chunk (
      file_id uuid not null references stored_file on delete cascade,
      n integer not null check (n >= 0),
      bytes bytea not null,
      primary key (file_id, n)
    );
    -- Files are compressed already; a second attempt costs more than writing them.
    alter table stored_file_chunk alter column bytes set storage external;

    create table file_reading (
      sha256 text primary key references stored_file (sha256),
      status text not null check (status in ('waiting', 'read', 'refused', 'failed')),
      reading jsonb,
      refused jsonb,
      settled_at timestamptz,
      check ((status = 'read') = (reading is not null)),
      check ((status = 'refused') = (refused is not null))
    );

    -- What is to be done once what asked for it has been committed. A lease that runs out is somebody else's.
    create table work (
      id uuid primary key,
      kind text not null,
      subject text not null,
      due_at timestamptz not null,
      attempts integer not null default 0,
      leased_until timestamptz,
      unique (kind, subject)
    );
    create index work_due on work (due_at);
  `.execute(db);
}

async function attachments(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_attachment (
      id uuid primary key,
      paper_id uuid not null,
      position integer not null,
      title text not null check (title <> ''),
      document_number text,
      access text not null check (access in ('open', 'closed')),
      ground text,
      reason text check (reason <> ''),
      added_at timestamptz not null,
      removed_at timestamptz,
      check ((access = 'closed') = (ground is not null)),
      check ((access = 'closed') = (reason is not null))
    );
    create index paper_attachment_by_paper on paper_attachment (paper_id, position);

    -- Old versions stay: what the paper said when is a part of it.
    create table attachment_version (
      attachment_id uuid not null references paper_attachment,
      version integer not null check (version > 0),
      sha256 text not null references stored_file (sha256),
      file_name text not null check (file_name <> ''),
      uploaded_by text not null,
      uploaded_at timestamptz not null,
      primary key (attachment_id, version)
    );
    create index attachment_version_by_file on attachment_version (sha256);

    create table attachment_finding_decision (
      attachment_id uuid not null references paper_attachment,
      fingerprint text not null,
      reason text not null check (reason <> ''),
      decided_by text not null,
      decided_at timestamptz not null,
      primary key (attachment_id, fingerprint)
    );
  `.execute(db);
}

async function publication(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table published.file (
      meeting_slug text not null,
      item_key text not null,
      position integer not null,
      file_name text not null,
      media_type text not null,
      bytes bigint not null,
      sha256 text not null,
      primary key (meeting_slug, item_key, position)
    );
    create trigger announce_publication
      after insert or update or delete or truncate on published.file
      for each statement execute function announce_publication();

    -- The only way from the public side to a file's bytes: through a row that says it is published (LAW O7e).
    create view published.file_chunk with (security_barrier) as
      select f.meeting_slug, f.item_key, f.position, f.sha256, c.n, c.bytes
      from published.file f
      join stored_file s on s.sha256 = f.sha256 and s.state = 'whole'
      join stored_file_chunk c on c.file_id = s.id;
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop view published.file_chunk;
    drop table published.file;
    drop table attachment_finding_decision;
    drop table attachment_version;
    drop table paper_attachment;
    drop table work;
    drop table file_reading;
    drop table stored_file_chunk;
    drop table stored_file;
  `.execute(db);
}
