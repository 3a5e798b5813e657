import { sql, type Kysely } from 'kysely';

const tables = [
  'site',
  'committee',
  'edition',
  'meeting',
  'item',
  'attachment',
  'matter',
  'redirect',
];

/** Every change of what is public is announced on a channel when it is committed, once a transaction. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function announce_publication() returns trigger language plpgsql as $$
    begin
      notify raadslag_published;
      return null;
    end $$
  `.execute(db);
  for (const table of tables)
    await sql`
      create trigger announce_publication
        after insert or update or delete or truncate on ${sql.table(`published.${table}`)}
        for each statement execute function announce_publication()
    `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of tables)
    await sql`drop trigger announce_publication on ${sql.table(`published.${table}`)}`.execute(db);
  await sql`drop function announce_publication`.execute(db);
}
