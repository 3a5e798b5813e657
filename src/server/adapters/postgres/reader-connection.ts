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
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(login.role);
  url.password = encodeURIComponent(login.password);
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

/** A closed text cannot leak through a page that has no way to read it: seen to, not assumed. */
async function assertSeesOnlyPublished(published: PublishedDb): Promise<void> {
  const { rows } = await sql<{ seen: string }>`
    select format('%I.%I', nspname, relname) as seen
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'p', 'v', 'm', 'f')
      and nspname not in ('published', 'pg_catalog', 'information_schema')
      and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select')
    union all
    select 'pg_authid' where has_table_privilege('pg_authid', 'select')
    limit 1
  `.execute(published);
  if (rows[0] !== undefined)
    throw new DatabaseFault(
      `Den offentlige sides login kan læse mere end det offentliggjorte (${rows[0].seen}). Udvej: brug et login uden andre rettigheder i RAADSLAG_READER_URL; det må hverken eje tabellerne eller være superbruger.`,
    );
}
