import { sql, type Kysely } from 'kysely';
import type { PublishedDb } from './database.ts';
import { DatabaseFault, errorText } from './database-fault.ts';
import { admitReader, isWrongPassword, prepareReader, resetPassword } from './reader-login.ts';
import type { Schema } from './schema.ts';

/**
 * Connects as the public side, and looks whether that login can see anything but `published`.
 *
 * @param readerUrl a login made by hand; without it Rådslag makes one
 * @throws DatabaseFault when it cannot be had, or sees too much
 */
export async function openReader(
  db: Kysely<Schema>,
  ownerUrl: string,
  readerUrl: string | undefined,
  poolOn: (url: string) => PublishedDb,
): Promise<PublishedDb> {
  const published =
    readerUrl === undefined
      ? await connectOwn(db, ownerUrl, poolOn)
      : await connectGiven(db, readerUrl, poolOn);
  try {
    await assertSeesOnlyPublished(published);
    return published;
  } catch (thrown) {
    await published.destroy();
    throw thrown;
  }
}

async function connectOwn(
  db: Kysely<Schema>,
  ownerUrl: string,
  poolOn: (url: string) => PublishedDb,
): Promise<PublishedDb> {
  const login = await prepareReader(db);
  // As parameters they also count where the address has no host (a socket).
  const url = new URL(ownerUrl);
  url.searchParams.set('user', login.role);
  url.searchParams.set('password', login.password);
  const published = poolOn(url.href);
  try {
    await roleOf(published).catch(async (thrown: unknown) => {
      if (!isWrongPassword(thrown)) throw thrown;
      await resetPassword(db, login);
      await roleOf(published);
    });
    return published;
  } catch (cause) {
    await published.destroy();
    throw new DatabaseFault(
      `Den offentlige sides login (${login.role}) kan ikke komme ind i databasen: ${errorText(cause)}. Udvej: lad det komme ind (pg_hba.conf), eller opret et login selv og sæt RAADSLAG_READER_URL til det.`,
      { cause },
    );
  }
}

async function connectGiven(
  db: Kysely<Schema>,
  readerUrl: string,
  poolOn: (url: string) => PublishedDb,
): Promise<PublishedDb> {
  const published = poolOn(readerUrl);
  try {
    await admitReader(db, await roleOf(published));
    return published;
  } catch (cause) {
    await published.destroy();
    throw new DatabaseFault(
      `Loginnet i RAADSLAG_READER_URL kan ikke bruges: ${errorText(cause)}. Udvej: ret adressen; loginnet skal kunne forbinde til samme database.`,
      { cause },
    );
  }
}

async function roleOf(published: PublishedDb): Promise<string> {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(published);
  return rows[0]?.role ?? '';
}

/**
 * A closed text cannot leak through a page that has no way to read it: seen to, not assumed. What extensions bring
 * along is theirs to protect.
 */
async function assertSeesOnlyPublished(published: PublishedDb): Promise<void> {
  const { rows } = await sql<{ excess: string }>`
    with relation as (
      select c.oid, nspname, relowner, format('%I.%I', nspname, relname) as name,
             has_schema_privilege(n.oid, 'usage') as reachable
      from pg_class c join pg_namespace n on n.oid = relnamespace
      where relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    )
    select 'læse ' || name as excess from relation
    where nspname <> 'published' and reachable and has_any_column_privilege(oid, 'select')
    union all
    select 'skrive i ' || name from relation
    where reachable and has_table_privilege(oid, 'insert, update, delete, truncate')
    union all
    select 'optræde som ' || relowner::regrole from relation where pg_has_role(relowner, 'member')
    union all
    select 'læse pg_authid' where has_table_privilege('pg_authid', 'select')
    limit 1
  `.execute(published);
  if (rows[0] !== undefined)
    throw new DatabaseFault(
      `Den offentlige sides login kan mere end at læse det offentliggjorte: det kan ${rows[0].excess}. Udvej: brug et login uden andre rettigheder i RAADSLAG_READER_URL; det må hverken eje tabellerne eller være superbruger.`,
    );
}
