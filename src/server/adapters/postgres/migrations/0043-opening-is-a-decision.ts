import { sql, type Kysely } from 'kysely';

/**
 * A matter or a file that stands open because its committee has opened it again does so by a decision of that committee: closing
 * another committee's treatment of the same matter leaves it alone (ADR 0013).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Null where it has never been closed, and where it has been closed since.
    alter table paper add column opened_at timestamptz;
    alter table paper_attachment add column opened_at timestamptz;
    update paper p set opened_at = opened.at
      from (select subject, max(at) as at from journal where what = 'paper-opened' group by subject) opened
      where opened.subject = p.id::text and p.closing is null;
    update paper_attachment a set opened_at = opened.at
      from (select subject, max(at) as at from journal where what = 'attachment-opened' group by subject) opened
      where opened.subject = a.id::text and a.access = 'open';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table paper drop column opened_at;
    alter table paper_attachment drop column opened_at;
  `.execute(db);
}
