import { sql, type Kysely } from 'kysely';

/** An item that is withdrawn says why, and one that is back says since when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agenda_item add column withdrawn_reason text, add column returned_at timestamptz
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agenda_item drop column withdrawn_reason, drop column returned_at
  `.execute(db);
}
