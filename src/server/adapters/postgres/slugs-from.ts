import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Every slug of a table that begins so; `start` holds letters, digits and hyphens only. */
export async function slugsFrom(
  db: Db,
  table: 'organization' | 'meeting' | 'matter',
  start: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from ${sql.table(table)} where slug = ${start} or slug like ${`${start}-%`}
  `.execute(db);
  return rows.map(({ slug }) => slug);
}
