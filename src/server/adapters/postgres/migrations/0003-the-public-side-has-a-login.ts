import { sql, type Kysely } from 'kysely';

/**
 * The login of the public side: kept where only the owner can read it, so that all processes share it.
 * In a database that is a copy of another, it is the login of the first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reader_login (
      only_row boolean primary key default true check (only_row),
      role_name text not null,
      password text not null
    )
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table reader_login`.execute(db);
}
