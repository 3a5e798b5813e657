import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { DatabaseFault, errorCode, errorText } from './database-fault.ts';
import type { Schema } from './schema.ts';

export type ReaderLogin = { readonly role: string; readonly password: string };

/**
 * Makes the login of the public side when there is none, and gives it SELECT on `published` and nothing else.
 * The same in every process: the first one makes it, the others read it.
 *
 * @throws DatabaseFault when roles may not be made here
 */
export function prepareReader(db: Kysely<Schema>): Promise<ReaderLogin> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('reader_login'))`.execute(tx);
    const login = await keepLogin(tx);
    await makeRole(tx, login);
    await grantPublished(tx, login.role);
    return login;
  });
}

/** Gives a login that was made by hand (RAADSLAG_READER_URL) its SELECT on `published`. */
export async function admitReader(db: Kysely<Schema>, role: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('reader_login'))`.execute(tx);
    await grantPublished(tx, role);
  });
}

async function keepLogin(tx: Transaction<Schema>): Promise<ReaderLogin> {
  const { rows } = await sql<ReaderLogin>`
    select role_name as role, password from reader_login
  `.execute(tx);
  if (rows[0] !== undefined) return rows[0];
  const database = await sql<{ name: string }>`select current_database() as name`.execute(tx);
  const login = {
    role: readerOf(database.rows[0]?.name ?? ''),
    password: randomBytes(24).toString('base64url'),
  };
  await sql`
    insert into reader_login (role_name, password) values (${login.role}, ${login.password})
  `.execute(tx);
  return login;
}

/** @returns a name PostgreSQL takes whole (63 bytes), different for different databases */
export function readerOf(database: string): string {
  const name = `raadslag_reader_${database}`;
  if (Buffer.byteLength(name) <= 63) return name;
  return `raadslag_reader_${createHash('sha256').update(database).digest('hex').slice(0, 32)}`;
}

async function makeRole(tx: Transaction<Schema>, { role, password }: ReaderLogin): Promise<void> {
  const { rows } = await sql`select from pg_roles where rolname = ${role}`.execute(tx);
  if (rows.length > 0) return;
  const name = sql.id(role);
  try {
    await sql`
      create role ${name} login noinherit nosuperuser nocreatedb nocreaterole noreplication
        password ${sql.lit(password)}
    `.execute(tx);
    await sql`alter role ${name} set statement_timeout = '10s'`.execute(tx);
    await sql`alter role ${name} set idle_in_transaction_session_timeout = '60s'`.execute(tx);
    await sql`alter role ${name} set default_transaction_read_only = on`.execute(tx);
  } catch (cause) {
    throw new DatabaseFault(
      `Den offentlige side skal læse gennem et login (${role}), der kun kan se det offentliggjorte, men det kan ikke oprettes: ${errorText(cause)}. Udvej: giv databasens bruger ret til det (ALTER ROLE … CREATEROLE), eller opret et login selv og sæt RAADSLAG_READER_URL til det.`,
      { cause },
    );
  }
}

/**
 * Gives a login its SELECT on `published`, now and for tables to come. Written only where something is missing: several
 * processes start at once, and privileges are shared rows.
 */
export async function grantPublished(tx: Transaction<Schema>, role: string): Promise<void> {
  const { rows } = await sql<{ done: boolean }>`
    select has_schema_privilege(${role}, 'published', 'usage')
       and not has_schema_privilege(${role}, 'public', 'usage')
       and not has_database_privilege(${role}, current_database(), 'temporary')
       and exists (select from pg_default_acl join pg_namespace n on n.oid = defaclnamespace
                   where nspname = 'published' and defaclacl::text like '%' || ${role} || '%')
       and not exists (select from pg_class c join pg_namespace n on n.oid = relnamespace
                       where nspname = 'published' and relkind in ('r', 'p', 'v', 'm')
                         and not has_table_privilege(${role}, c.oid, 'select')) as done
  `.execute(tx);
  if (rows[0]?.done === true) return;
  const name = sql.id(role);
  const database = await sql<{ name: string }>`select current_database() as name`.execute(tx);
  const base = sql.id(database.rows[0]?.name ?? '');
  await sql`revoke all on schema public from public`.execute(tx);
  await sql`revoke temporary on database ${base} from public`.execute(tx);
  await sql`grant connect on database ${base} to ${name}`.execute(tx);
  await sql`grant usage on schema published to ${name}`.execute(tx);
  await sql`grant select on all tables in schema published to ${name}`.execute(tx);
  await sql`alter default privileges in schema published grant select on tables to ${name}`.execute(
    tx,
  );
}

/** The reader's password has been changed behind our back (a database restored on another server): ours holds. */
export async function resetPassword(db: Kysely<Schema>, login: ReaderLogin): Promise<void> {
  await sql`alter role ${sql.id(login.role)} password ${sql.lit(login.password)}`.execute(db);
}

export const isWrongPassword = (thrown: unknown): boolean => errorCode(thrown) === '28P01';
