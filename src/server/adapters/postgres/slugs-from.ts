import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Of these slugs those that are taken in a table, and every one that goes on after a taken one ("a", "a-2"). They hold
 * letters, digits and hyphens only. Most are free, and that the index knows.
 */
export async function slugsFrom(
  db: Db,
  table: 'organization' | 'meeting' | 'matter' | 'person',
  starts: readonly string[],
): Promise<readonly string[]> {
  if (starts.length === 0) return [];
  const taken = await sql<{ slug: string }>`
    select slug from ${sql.table(table)} where slug = any(${starts})
  `.execute(db);
  if (taken.rows.length === 0) return [];
  const slugs = taken.rows.map(({ slug }) => slug);
  const counted = await sql<{ slug: string }>`
    select slug from ${sql.table(table)} where slug like any(${slugs.map((slug) => `${slug}-%`)})
  `.execute(db);
  return [...slugs, ...counted.rows.map(({ slug }) => slug)];
}
