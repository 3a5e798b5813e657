import { sql, type Kysely } from 'kysely';

/** A statement can be one that must be there before the paper's agenda is sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table statement add column required boolean not null default false`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table statement drop column required`.execute(db);
}
