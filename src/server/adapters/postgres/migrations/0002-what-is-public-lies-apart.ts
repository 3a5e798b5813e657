import { sql, type Kysely } from 'kysely';

/**
 * The schema `published`: all that the public side can read, written at publication and read through
 * a login that has SELECT here and nowhere else (ADR 0002).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create schema published;

    -- PostgreSQL takes "børne/unge" for a file, "2022-2025" for a year and a negative number, "marts.pdf"
    -- for a host and "<fem>" for markup. In minutes they are words that something stands between.
    create function published.searchable(text) returns text immutable strict parallel safe
      language sql return translate($1, '<>/-_.', '      ');

    create table published.site (
      only_row boolean primary key default true check (only_row),
      body_name text not null
    );
    create table published.committee (
      slug text primary key,
      name text not null,
      kind text not null,
      members jsonb not null default '[]',
      periods jsonb not null default '[]'
    );
    create table published.edition (
      meeting_slug text not null,
      version integer not null,
      published_at timestamptz not null,
      kind text not null,
      snapshot jsonb not null,
      primary key (meeting_slug, version)
    );
    create table published.meeting (
      slug text primary key,
      version integer not null,
      kind text not null,
      committee_slug text not null,
      committee_name text not null,
      date date not null,
      time text,
      place text,
      item_count integer not null,
      published_at timestamptz not null
    );
    create index meeting_by_committee on published.meeting (committee_slug, date desc);
    create index meeting_by_date on published.meeting (date desc);

    create table published.item (
      meeting_slug text not null,
      key text not null,
      position integer not null,
      number text,
      title text not null,
      committee_slug text not null,
      committee_name text not null,
      date date not null,
      matter_slug text,
      case_number text,
      outcome text,
      decision text,
      snapshot jsonb not null,
      search_text text not null,
      search tsvector generated always as (
        setweight(to_tsvector('danish',
          published.searchable(title || ' ' || coalesce(case_number, ''))), 'A') ||
        setweight(to_tsvector('danish', published.searchable(coalesce(decision, ''))), 'B') ||
        to_tsvector('danish', published.searchable(search_text))
      ) stored,
      primary key (meeting_slug, key)
    );
    create index item_search on published.item using gin (search);
    create index item_by_date on published.item (date desc, meeting_slug, position);
    create index item_by_matter on published.item (matter_slug) where matter_slug is not null;

    create table published.attachment (
      meeting_slug text not null,
      item_key text not null,
      position integer not null,
      number text,
      title text not null,
      text text not null,
      complete boolean not null,
      search tsvector generated always as (
        setweight(to_tsvector('danish', published.searchable(title)), 'A') ||
        to_tsvector('danish', published.searchable(text))
      ) stored,
      primary key (meeting_slug, item_key, position)
    );
    create index attachment_search on published.attachment using gin (search);

    create table published.matter (
      slug text primary key,
      case_number text not null,
      title text not null,
      first_date date not null,
      last_date date not null,
      snapshot jsonb not null
    );
    create table published.redirect (
      from_path text primary key,
      to_path text not null
    );
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop schema published cascade`.execute(db);
}
