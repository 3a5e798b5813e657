import { sql, type Kysely } from 'kysely';

/**
 * A paper has the committees that are to treat its matter next, and is sent on to the first of them as a paper of that
 * committee (ADR 0013).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_route (
      paper_id uuid not null references paper on delete cascade,
      -- From 1.
      position integer not null check (position > 0),
      committee_id uuid not null references organization,
      wanted_for date,
      primary key (paper_id, position)
    );
    create table paper_sending (
      paper_id uuid primary key references paper on delete cascade,
      next_id uuid not null unique references paper on delete cascade,
      sent_by text not null,
      sent_at timestamptz not null
    );
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table paper_sending, paper_route`.execute(db);
}
