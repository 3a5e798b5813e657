import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { registerColumnTypes } from './column-types.ts';
import type { PublishedDb } from './database.ts';
import { DatabaseFault, errorCode, errorText } from './database-fault.ts';
import { useEmbeddedEngine, type EmbeddedOptions } from './embedded/engine.ts';
import type { Engine } from './engine.ts';
import { migrateToLatest } from './migrate.ts';
import type { PublishedSchema } from './published-schema.ts';
import { openReader } from './reader-connection.ts';
import type { Schema } from './schema.ts';

export type DatabaseSettings = {
  /** Another PostgreSQL (≥ 15) instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** The login of the public side there, where Rådslag may not make one itself. */
  readonly readerUrl?: string | undefined;
  /** Absolute path; holds the embedded cluster. */
  readonly dataFolder: string;
};

export type OpenDatabase = {
  readonly db: Kysely<Schema>;
  readonly published: PublishedDb;
  /** Danish sentences for the person who starts the program. */
  readonly notices: readonly string[];
  /** The owner's address, for child processes (as DATABASE_URL). It holds a password. */
  readonly url: string;
  /** Ends the connections; the last to leave the embedded engine stops it. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the database, embedded unless `databaseUrl` says otherwise, and brings its schema up to date.
 * @throws DatabaseFault with a Danish message that says what is wrong and what helps
 */
export async function openDatabase(
  settings: DatabaseSettings,
  embedded: EmbeddedOptions = {},
): Promise<OpenDatabase> {
  registerColumnTypes();
  const engine: Engine =
    settings.databaseUrl === undefined
      ? await useEmbeddedEngine(settings.dataFolder, embedded)
      : { url: settings.databaseUrl, notices: [], release: () => Promise.resolve() };
  const db = poolOn<Schema>(engine.url, 10);
  try {
    await assertUsable(db, engine.url);
    await migrateToLatest(db);
    const published = await openReader(db, engine.url, settings.readerUrl, (url) =>
      poolOn<PublishedSchema>(url, 10),
    );
    return {
      db,
      published,
      notices: engine.notices,
      url: engine.url,
      close: async () => {
        await Promise.all([db.destroy(), published.destroy()]);
        await engine.release();
      },
    };
  } catch (thrown) {
    await db.destroy();
    await engine.release();
    throw thrown;
  }
}

function poolOn<S>(url: string, max: number): Kysely<S> {
  const pool = new pg.Pool({ connectionString: url, max, fallback_application_name: 'raadslag' });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new Kysely<S>({ dialect: new PostgresDialect({ pool }) });
}

const oldest = 150_000;

async function assertUsable(db: Kysely<Schema>, url: string): Promise<void> {
  const { rows } = await sql<{ version: string; number: number; encoding: string }>`
    select current_setting('server_version') as version,
           current_setting('server_version_num')::int as number,
           current_setting('server_encoding') as encoding
  `
    .execute(db)
    .catch((cause: unknown) => {
      throw new DatabaseFault(
        `Databasen på ${withoutPassword(url)} kan ikke nås (${errorCode(cause) ?? ''} ${errorText(cause)}). Udvej: ret DATABASE_URL, eller start den PostgreSQL, den nævner.`,
        { cause },
      );
    });
  const server = rows[0];
  if (server === undefined) throw new Error('the server did not say its version');
  if (server.number < oldest)
    throw new DatabaseFault(
      `Databasen på ${withoutPassword(url)} er PostgreSQL ${server.version}; Rådslag kræver version 15 eller nyere.`,
    );
  if (server.encoding !== 'UTF8')
    throw new DatabaseFault(
      `Databasen på ${withoutPassword(url)} er oprettet med tegnsættet ${server.encoding}; Rådslag kræver UTF8 (CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0).`,
    );
}

/** An error message is no place for a password. */
function withoutPassword(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${searchParams.get('host') ?? host}${pathname}`;
}
