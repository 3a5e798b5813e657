import { sql, type Kysely } from 'kysely';

/**
 * Texts that several people write at once (ADR 0009): every update as it came, never changed, and what they make. `text_id`
 * is the id of what the text belongs to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table text_state (
      text_id uuid primary key,
      last_seq bigint not null default 0,
      snapshot bytea,
      snapshot_seq bigint not null default 0
    )
  `.execute(db);
  await sql`
    create table text_update (
      seq bigint generated always as identity primary key,
      text_id uuid not null references text_state on delete cascade,
      update bytea not null,
      by text not null,
      at timestamptz not null
    )
  `.execute(db);
  await sql`create index on text_update (text_id, seq)`.execute(db);
  await sql`
    create table text_section (
      text_id uuid not null references text_state on delete cascade,
      section text not null,
      document jsonb not null,
      plain text not null,
      changed_by text not null,
      changed_at timestamptz not null,
      primary key (text_id, section)
    )
  `.execute(db);
  await sql`
    create function refuse_text_change() returns trigger language plpgsql as $$
    begin
      raise exception 'what has been written is kept as it came';
    end $$
  `.execute(db);
  await sql`
    create trigger keep_text before update on text_update
      for each row execute function refuse_text_change()
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table text_section`.execute(db);
  await sql`drop table text_update`.execute(db);
  await sql`drop table text_state`.execute(db);
  await sql`drop function refuse_text_change`.execute(db);
}
