import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { openDatabase } from './connect.ts';
import { migrateDown, migrateToLatest } from './migrate.ts';
import { migrations } from './migrations/index.ts';

const { db, url, close } = await freshDatabase();
afterAll(close);

/** Every column of every table of ours, with its type and default, and every index. */
async function structure(): Promise<unknown> {
  const columns = await sql`
    select table_schema, table_name, column_name, data_type, is_nullable, column_default, generation_expression
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema') and table_name not like 'kysely_%'
    order by 1, 2, ordinal_position
  `.execute(db);
  const indexes = await sql`
    select indexdef from pg_indexes where schemaname in ('public', 'published') order by 1
  `.execute(db);
  return { columns: columns.rows, indexes: indexes.rows };
}

test('the migrations stand in the order of their names', () => {
  expect(Object.keys(migrations)).toEqual(Object.keys(migrations).sort());
});

test('every migration can be taken back, one at a time, and made again', async () => {
  const before = await structure();
  for (const name of Object.keys(migrations).reverse().slice(1)) await migrateDown(db, name);
  await migrateDown(db, null);
  const left = await sql`
    select table_name from information_schema.tables
    where table_schema in ('public', 'published') and table_name not like 'kysely_%'
  `.execute(db);
  expect(left.rows).toEqual([]);

  await migrateToLatest(db);
  expect(await structure()).toEqual(before);
});

test('several processes that open a new database at once bring it up to date once', async () => {
  await migrateDown(db, null);
  const opened = await Promise.all(
    [1, 2, 3].map(() => openDatabase({ databaseUrl: url, dataFolder: '/nowhere' })),
  );
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name
  `.execute(db);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations));
  await Promise.all(opened.map((database) => database.close()));
});
