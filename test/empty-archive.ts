import { sql } from 'kysely';
import type { Db } from '#adapters/postgres/database.ts';

const schemaTables = new Set([
  'kysely_migration',
  'kysely_migration_lock',
  'reader_login',
  'published.change',
]);

/**
 * Takes every row out of a test database; the journal, which nobody may empty, loses its guard for a moment. Only tables that
 * have rows are touched: a table is emptied of a few far sooner than it is made anew.
 */
export async function emptyArchive(db: Db): Promise<void> {
  const tables = await inOrder(db);
  const { rows: filled } = await sql<{ table: string }>`${sql.raw(
    tables
      .map((table) => `select '${table}' as table where exists (select from ${table})`)
      .join(' union all '),
  )}`.execute(db);
  const hasRows = new Set(filled.map(({ table }) => table));
  if (hasRows.size === 0) return;
  const isPublished = (table: string): boolean => table.startsWith('published.');
  // Who follows the published tables is told of a truncation, and of each row that is deleted.
  const published = [...hasRows].some(isPublished) ? tables.filter(isPublished) : [];
  await sql
    .raw(
      [
        'alter table journal disable trigger user',
        ...(published.length > 0 ? [`truncate ${published.join(', ')}`] : []),
        ...tables
          .filter((table) => hasRows.has(table) && !isPublished(table))
          .map((table) => `delete from ${table}`),
        'alter table journal enable trigger user',
      ].join(';\n'),
    )
    .execute(db);
}

let order: Promise<readonly string[]> | undefined;
const inOrder = (db: Db): Promise<readonly string[]> => (order ??= readOrder(db));

/** Each table before those that it points to. */
async function readOrder(db: Db): Promise<readonly string[]> {
  const { rows: all } = await sql<{ table: string }>`
    select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'published') order by 1`.execute(
    db,
  );
  const { rows: pointing } = await sql<{ from: string; to: string }>`
    select conrelid::regclass::text as from, confrelid::regclass::text as to
    from pg_constraint where contype = 'f' and conrelid <> confrelid`.execute(db);
  const left = new Set(all.map(({ table }) => table).filter((table) => !schemaTables.has(table)));
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (table) => !pointing.some(({ from, to }) => to === table && left.has(from)),
    );
    if (free.length === 0) throw new Error(`${[...left].join(', ')} point to one another`);
    for (const table of free) left.delete(table);
    ordered.push(...free);
  }
  return ordered;
}
