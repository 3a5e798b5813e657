import { sql, type Kysely } from 'kysely';

/**
 * The figures of the archive count every item: from an index that holds all they ask of it, without the texts (30,000
 * items: 170 ms instead of 330 ms on a busy machine of two cores).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index item_counted on published.item (date, committee_slug, outcome, matter_slug)`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index published.item_counted`.execute(db);
}
