import type pg from 'pg';

/** A table of ours as it stands in the database, whatever migrations made it. */
export type OwnTable = {
  readonly schema: 'working' | 'published';
  readonly name: string;
  /** Quoted, with its schema. */
  readonly sql: string;
  /** Those that are stored as given; generated ones follow from them. */
  readonly columns: readonly string[];
  /** An estimate of PostgreSQL's. */
  readonly rows: number;
};

/** Tables that this role owns in the schema `published` and in its own, those of extensions left out. */
export async function listOwnTables(client: pg.ClientBase): Promise<readonly OwnTable[]> {
  const { rows } = await client.query<OwnTable>(`
    select case when n.nspname = 'published' then 'published' else 'working' end as schema,
           c.relname as name,
           format('%I.%I', n.nspname, c.relname) as sql,
           greatest(c.reltuples, 0)::float8 as rows,
           (select coalesce(array_agg(a.attname::text order by a.attnum), '{}')
            from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and (n.nspname = 'published' or n.nspname = current_schema())
      and pg_has_role(c.relowner, 'usage')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1, 2`);
  return rows;
}

/** What belongs to this database and not to the archive in it: the public side's login, a lock, and who is signed in, and mails that wait. */
const ofThisDatabase = new Set([
  'reader_login',
  'kysely_migration_lock',
  'session',
  'sign_in_attempt',
  'sign_in_under_way',
  'calendar_address',
  'mail',
  'password_reset',
  'sign_in_half_done',
  'passkey_challenge',
]);
export const isArchiveTable = ({ schema, name }: Pick<OwnTable, 'schema' | 'name'>): boolean =>
  schema === 'published' || !ofThisDatabase.has(name);

/** Whether anything has ever been put into the archive. */
export async function holdsAnything(client: pg.ClientBase): Promise<boolean> {
  for (const table of await listOwnTables(client)) {
    if (!isArchiveTable(table) || table.name === 'kysely_migration') continue;
    const { rows } = await client.query<{ any: boolean }>(
      `select exists (select from ${table.sql}) as any`,
    );
    if (rows[0]?.any === true) return true;
  }
  return false;
}

/** The migrations that the database has been through, in the order of their names; none where it is new. */
export async function executedMigrations(client: pg.ClientBase): Promise<readonly string[]> {
  const tables = await listOwnTables(client);
  const table = tables.find(
    ({ schema, name }) => schema === 'working' && name === 'kysely_migration',
  );
  if (table === undefined) return [];
  const { rows } = await client.query<{ name: string }>(
    `select name from ${table.sql} order by name collate "C"`,
  );
  return rows.map(({ name }) => name);
}
