import { sql, type Kysely, type Transaction } from 'kysely';
import type pg from 'pg';
import { listOwnTables } from './own-tables.ts';
import { grantPublished, type ReaderLogin } from './reader-login.ts';
import type { Schema } from './schema.ts';

/**
 * The published tables that a restoration replaces are renamed, not dropped: whoever reads them goes on undisturbed until the
 * new ones are there. They are dropped afterwards.
 */
const aside = 'raadslag_set_aside';

/** What outlives a restoration: the logins that read `published`, and how the public side's own is called. */
export type Readers = {
  readonly roles: readonly string[];
  readonly login: ReaderLogin | null;
};

/**
 * Makes room for an archive within the transaction. The working tables go at once: nobody outside the transaction can see
 * or use them until it ends, so imports wait.
 */
export async function setAside(tx: Transaction<Schema>, client: pg.ClientBase): Promise<Readers> {
  // What an import takes before it touches anything: it comes to its end first, and no two wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended('raadslag archive', 0))`.execute(tx);
  const tables = await listOwnTables(client);
  const working = tables.filter(({ schema }) => schema === 'working').map((table) => table.sql);
  if (working.length > 0)
    await client.query(`lock table ${working.join(', ')} in access exclusive mode`);

  const readers = {
    roles: await readingRoles(tx),
    login: tables.some(({ name }) => name === 'reader_login') ? await readLogin(tx) : null,
  };
  if (await hasSchema(tx, 'published'))
    await sql`alter schema published rename to ${sql.id(aside)}`.execute(tx);
  else await sql`create schema ${sql.id(aside)}`.execute(tx);
  // A view hangs on working tables, which go now: files cannot be fetched until the new ones are there.
  for (const view of await viewsAside(tx)) await sql`drop view ${sql.raw(view)}`.execute(tx);
  for (const role of readers.roles)
    await sql`revoke all on schema ${sql.id(aside)} from ${sql.id(role)}`.execute(tx);
  // The triggers of what is set aside hang on them.
  for (const routine of await ownRoutines(tx))
    await sql`alter routine ${sql.raw(routine)} set schema ${sql.id(aside)}`.execute(tx);
  if (working.length > 0) await client.query(`drop table ${working.join(', ')}`);
  return readers;
}

/** The logins that read the old tables read the new ones. */
export async function readmit(tx: Transaction<Schema>, { roles, login }: Readers): Promise<void> {
  if (login !== null)
    await sql`
      insert into reader_login (role_name, password) values (${login.role}, ${login.password})
    `.execute(tx);
  for (const role of roles) await grantPublished(tx, role);
}

/**
 * Notes every unit of the new and of the old publication as changed: what is derived from `published` and runs goes through
 * them, and forgets those that are no more. What starts later sees another table and begins anew.
 */
export async function noteEverythingChanged(tx: Transaction<Schema>): Promise<void> {
  await sql`update published.change set changed_in = pg_current_xact_id()`.execute(tx);
  const { rows } = await sql<{ known: boolean }>`
    select to_regclass(${`${aside}.change`}) is not null as known
  `.execute(tx);
  if (rows[0]?.known === true)
    await sql`
      insert into published.change (digest, kind, slug, changed_in)
      select digest, kind, null, pg_current_xact_id() from ${sql.table(`${aside}.change`)}
      on conflict (digest) do nothing
    `.execute(tx);
  await sql`notify raadslag_published`.execute(tx);
}

/** Drops what was set aside; also after a restoration that was killed when it was done but for this. */
export async function dropSetAside(db: Kysely<Schema>): Promise<void> {
  if (!(await hasSchema(db, aside))) return;
  await sql`drop schema if exists ${sql.id(aside)} cascade`.execute(db);
}

async function hasSchema(db: Kysely<Schema>, name: string): Promise<boolean> {
  const { rows } = await sql`select from pg_namespace where nspname = ${name}`.execute(db);
  return rows.length > 0;
}

async function readLogin(tx: Transaction<Schema>): Promise<ReaderLogin | null> {
  const { rows } = await sql<ReaderLogin>`
    select role_name as role, password from reader_login
  `.execute(tx);
  return rows[0] ?? null;
}

async function readingRoles(tx: Transaction<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ role: string }>`
    select distinct r.rolname::text as role
    from pg_namespace n
    cross join aclexplode(n.nspacl) as a
    join pg_roles r on r.oid = a.grantee
    where n.nspname = 'published' and a.privilege_type = 'USAGE' and a.grantee <> n.nspowner
    order by 1
  `.execute(tx);
  return rows.map(({ role }) => role);
}

async function viewsAside(tx: Transaction<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ view: string }>`
    select c.oid::regclass::text as view from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${aside} and c.relkind = 'v'
  `.execute(tx);
  return rows.map(({ view }) => view);
}

async function ownRoutines(tx: Transaction<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ routine: string }>`
    select p.oid::regprocedure::text as routine
    from pg_proc p
    where p.pronamespace = current_schema()::regnamespace and pg_has_role(p.proowner, 'usage')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  `.execute(tx);
  return rows.map(({ routine }) => routine);
}
