import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { upgradeDatabase } from '../backup/upgrade-database.ts';
import { registerColumnTypes } from './column-types.ts';
import { isDatabaseAway } from './database-fault.ts';
import type { PublishedDb } from './database.ts';
import { useEmbeddedEngine, type EmbeddedOptions } from './embedded/engine.ts';
import type { Engine } from './engine.ts';
import type { PublishedSchema } from './published-schema.ts';
import { openReader } from './reader-connection.ts';
import type { Schema } from './schema.ts';
import { useServer } from './server.ts';

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
  /** The embedded engine was already in use by another process when this one came. */
  readonly isShared: boolean;
  /** The owner's address, for child processes (as DATABASE_URL). It holds a password. */
  readonly url: string;
  /** The same with the public side's login, for threads of their own. It holds a password. */
  readonly publishedUrl: string;
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
  const { dataFolder, readerUrl } = settings;
  const engine = await openEngine(settings, embedded);
  const db = poolOn<Schema>(engine.url, engine.name);
  try {
    const upgraded = await upgradeDatabase(db, { url: engine.url, dataFolder });
    let publishedUrl = '';
    const published = await openReader(db, engine.url, readerUrl, (url) => {
      publishedUrl = named(url, engine.name);
      return poolOn<PublishedSchema>(url, engine.name, { statement_timeout: readingPatience });
    });
    let closing: Promise<void> | null = null;
    return {
      db,
      published,
      notices: [...engine.notices, ...upgraded],
      isShared: engine.isShared,
      url: engine.url,
      publishedUrl,
      close: () =>
        (closing ??= Promise.all([db.destroy(), published.destroy()]).then(() => engine.release())),
    };
  } catch (thrown) {
    await db.destroy();
    await engine.release();
    throw thrown;
  }
}

/**
 * The PostgreSQL of the settings, whatever is in it. Whoever wants the archive opens the database.
 * @throws DatabaseFault
 */
export const openEngine = (
  { databaseUrl, dataFolder }: DatabaseSettings,
  embedded: EmbeddedOptions = {},
): Promise<Engine> =>
  databaseUrl === undefined ? useEmbeddedEngine(dataFolder, embedded) : useServer(databaseUrl);

/** Threads of this process are this process: none of them is somebody else who needs the engine when it leaves. */
function named(url: string, name: string): string {
  const address = new URL(url);
  address.searchParams.set('application_name', name);
  return address.href;
}

/** Longer than any page needs, in milliseconds; shorter than what would tie up the database. */
const readingPatience = 10_000;

function poolOn<S>(url: string, name: string, limits: pg.PoolConfig = {}): Kysely<S> {
  const pool = new pg.Pool({
    ...limits,
    connectionString: url,
    max: 10,
    application_name: name,
  });
  // A connection that breaks, idle or at work, is replaced at the next query (the query under way fails by itself);
  // without these listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const connect = () => whileAway(() => pool.connect());
  return new Kysely<S>({
    dialect: new PostgresDialect({
      pool: { options: pool.options, connect, end: () => pool.end() },
    }),
  });
}

/** How long an engine that was stopped may take to come back, in milliseconds; whoever asks meanwhile waits that long. */
const startPatience = 10_000;

/** Tries again while there is no connection to be had: nothing has been asked of the database yet. */
async function whileAway<T>(connect: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + startPatience;
  for (;;)
    try {
      return await connect();
    } catch (thrown) {
      if (!isDatabaseAway(thrown) || Date.now() > deadline) throw thrown;
      await pause(100);
    }
}
