import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { storeFile } from '../../../../test/stored-file.ts';
import { readerOf } from './reader-login.ts';

const { db, published, close } = await freshDatabase();
afterAll(close);

const owner = await sql<{ name: string }>`select quote_ident(current_user) as name`
  .execute(db)
  .then(({ rows }) => rows[0]?.name ?? '');

const relations = await sql<{ schema: string; name: string }>`
  select nspname as schema, format('%I.%I', nspname, relname) as name
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where relkind in ('r', 'p', 'v', 'm') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
  order by 1, 2
`
  .execute(db)
  .then(({ rows }) => rows);
const open = relations.filter(({ schema }) => schema === 'published').map(({ name }) => name);
const closed = relations.filter(({ schema }) => schema !== 'published').map(({ name }) => name);

/** Tries a statement on a connection that has shaken off the role's read-only default, as an attacker would. */
const attempt = (statement: string): Promise<unknown> =>
  published.connection().execute(async (connection) => {
    await sql`set default_transaction_read_only = off`.execute(connection);
    return sql.raw(statement).execute(connection);
  });

describe('the login of the public side', () => {
  beforeAll(async () => {
    await sql`insert into published.site (body_name) values ('Prøvekøbing')`.execute(db);
  });

  test('reads what is published', async () => {
    expect(await published.selectFrom('published.site').selectAll().execute()).toEqual([
      { only_row: true, body_name: 'Prøvekøbing' },
    ]);
  });

  test.each(open)('reads %s, and writes nothing there', async (table) => {
    await expect(attempt(`select * from ${table}`)).resolves.toBeDefined();
    const refused = /permission denied|cannot delete from view|is not a table/;
    await expect(attempt(`delete from ${table}`)).rejects.toThrow(refused);
    await expect(attempt(`truncate ${table}`)).rejects.toThrow(refused);
    await expect(attempt(`drop table ${table}`)).rejects.toThrow(/must be owner|is not a table/);
  });

  test.each(closed)('does not see into %s', async (table) => {
    await expect(attempt(`select * from ${table}`)).rejects.toThrow('permission denied');
  });

  test('reads the bytes of published files, and of no other (LAW O7e)', async () => {
    const shown = await storeFile({ db }, Buffer.from('åbent bilag'));
    const hidden = await storeFile({ db }, Buffer.from('lukket bilag'));
    const place = { meeting_slug: '2026-03-11-x', item_key: '1', position: 1 };
    const row = { ...place, file_name: 'a.txt', media_type: 'text/plain', bytes: shown.bytes };
    await db
      .insertInto('published.file')
      .values({ ...row, sha256: shown.sha256 })
      .execute();
    const read = async () => {
      const rows = await published.selectFrom('published.file_chunk').select('bytes').execute();
      return rows.map(({ bytes }) => bytes.toString());
    };
    expect(await read()).toEqual(['åbent bilag']);
    for (const statement of [
      'select bytes from public.stored_file_chunk',
      `select s.bytes from public.stored_file s where sha256 = '${hidden.sha256}'`,
      `update published.file set sha256 = '${hidden.sha256}'`,
      `insert into published.file select '2026-03-11-x', '2', 1, 'b', 'text/plain', 1, '${hidden.sha256}'`,
      `create view published.mine as select * from public.stored_file_chunk`,
    ])
      await expect(attempt(statement)).rejects.toThrow('permission denied');
    await db.deleteFrom('published.file').execute();
    expect(await read()).toEqual([]);
  });

  test('sees a table of `published` that is made later, and no other', async () => {
    await sql`create table published.later (id int); create table later (id int)`.execute(db);
    await expect(sql`select * from published.later`.execute(published)).resolves.toBeDefined();
    await expect(sql`select * from public.later`.execute(published)).rejects.toThrow(
      'permission denied',
    );
  });

  test.each([
    ['look for passwords', 'select * from pg_authid'],
    ['read files of the server', "select pg_read_file('PG_VERSION')"],
    ['read large objects', 'select * from pg_largeobject'],
    ['make a table', 'create table public.mine (id int)'],
    ['make a table in `published`', 'create table published.mine (id int)'],
    ['make a temporary table', 'create temporary table mine (id int)'],
    ['make a schema', 'create schema mine'],
    ['make a role', 'create role mine'],
    ['make a database', 'create database mine'],
    ['make an extension', 'create extension dblink schema published'],
    ['become the owner', `set role ${owner}`],
    ['become the owner for a session', `set session authorization ${owner}`],
    ['run programs', "copy (select 1) to program 'true'"],
    ['change its own rights', 'grant select on all tables in schema public to public'],
  ])('cannot %s', async (_, statement) => {
    await expect(attempt(statement)).rejects.toThrow(/permission denied|must be/);
  });

  test('does not see what other connections are asking', async () => {
    const { rows } = await sql<{ query: string }>`
      select distinct query from pg_stat_activity
      where usename <> current_user and backend_type = 'client backend'
    `.execute(published);
    expect(rows.every(({ query }) => query === '<insufficient privilege>')).toBe(true);
  });

  test('is stopped when a question takes too long', async () => {
    const { rows } = await sql<object>`show statement_timeout`.execute(published);
    expect(rows).toEqual([{ statement_timeout: '10s' }]);
  });

  test('is named for its database, within the 63 bytes that a name may have', () => {
    expect(readerOf('raadslag')).toBe('raadslag_reader_raadslag');
    const long = readerOf('ø'.repeat(31));
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(63);
    expect(long).not.toBe(readerOf('ø'.repeat(30) + 'å'));
  });
});
