import { sql, type Kysely } from 'kysely';

/**
 * Rules that an administrator brings in: the register of subjects with its times and what has taken the place of obsolete
 * numbers (LAW R4), and where the by-laws allow a substitute however short the absence is (L64, L65). A statement knows the
 * answer that was last put into its paper.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table kle_subject
      add column valid_from date,
      add column valid_until date,
      add column replaced_by text[] not null default '{}';
    -- What the register was last brought in from; one row at most.
    create table kle_edition (
      published_on date,
      sha256 text not null,
      imported_at timestamptz not null
    );
    create unique index kle_edition_is_one on kle_edition ((true));
    create table any_length_rule (
      id uuid primary key,
      body_id uuid not null references body,
      applies_to text not null check (applies_to in ('council', 'committee')),
      source text not null check (source <> ''),
      valid_from date not null,
      valid_until date
    );
    alter table statement add column put_in text;
    update statement set put_in = answer where state = 'accepted';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table statement drop column put_in;
    drop table any_length_rule, kle_edition;
    alter table kle_subject drop column valid_from, drop column valid_until, drop column replaced_by;
  `.execute(db);
}
