import { randomBytes } from 'node:crypto';
import { chown, mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseFault, errorCode } from '../database-fault.ts';
import type { Engine } from '../engine.ts';
import { configureCluster, makeCluster, superuser } from './cluster.ts';
import { withLockFile } from './lock-file.ts';
import { findPlace, makeSocketFolder, placeElsewhere, type Place } from './place.ts';
import {
  isPostmasterOf,
  readPostmaster,
  startPostmaster,
  stopPostmaster,
  type Postmaster,
} from './postmaster.ts';
import { findPrograms } from './programs.ts';

export type EmbeddedOptions = {
  /** Where the cluster goes when the data folder cannot be entered. */
  readonly elsewhere?: string;
  /** Settings of PostgreSQL that take the place of ours. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** Leave the engine running for the others of this run (tests). */
  readonly keepRunning?: boolean;
};

/**
 * The embedded PostgreSQL of a data folder: made when there is none, started when it is not running, shared when it is.
 * Whoever uses it holds one connection for as long as that lasts; the last to `release` stops it. A process that is
 * killed cannot stop it: the engine then stays up, and the next process finds it.
 *
 * @throws DatabaseFault
 */
export async function useEmbeddedEngine(
  dataFolder: string,
  { elsewhere = placeElsewhere, overrides = {}, keepRunning = false }: EmbeddedOptions = {},
): Promise<Engine> {
  await mkdir(dataFolder, { recursive: true, mode: 0o711 }).catch(() => undefined);
  const name = `raadslag ${process.pid} ${randomBytes(4).toString('hex')}`;
  const { place, presence, socketFolder } = await underLock(dataFolder, async () => {
    const place = await findPlace(dataFolder, elsewhere);
    const found = (await join(place, name)) ?? (await start(place, overrides, name));
    await makeDatabase(found.presence);
    return { place, ...found };
  });

  return {
    url: socketUrl(socketFolder, 'raadslag', 'raadslag', name),
    notices: place.notices,
    release: () =>
      underLock(dataFolder, async () => {
        if (!keepRunning && (await isAlone(presence, name))) await stop(place);
        await presence.end().catch(() => undefined);
      }),
  };
}

/** Starting and stopping are for one process at a time. */
async function underLock<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(dataFolder, 'postgres.lock');
  return withLockFile(file, async () => {
    const owner = await stat(dataFolder);
    if (process.getuid?.() === 0) await chown(file, owner.uid, owner.gid);
    return work();
  });
}

type Joined = { readonly presence: pg.Client; readonly socketFolder: string };

/** Joins an engine that runs, or is coming up after its starter was killed; null when there is none. */
async function join({ cluster }: Place, name: string): Promise<Joined | null> {
  let unreachableSince: number | null = null;
  for (;;) {
    const postmaster = await readPostmaster(cluster);
    if (postmaster === null) return null;
    const presence = postmaster.isReady ? await connect(postmaster.socketFolder, name) : null;
    if (presence !== null) return { presence, socketFolder: postmaster.socketFolder };
    if (!(await isPostmasterOf(cluster, postmaster.pid))) return null;
    if (postmaster.isReady) {
      unreachableSince ??= Date.now();
      if (Date.now() - unreachableSince > 3_000) return unreachable(cluster, postmaster);
    }
    await pause(20);
  }
}

/** It runs, but its socket is gone (something has tidied up): nobody can reach it, so it is stopped. */
async function unreachable(cluster: string, { pid }: Postmaster): Promise<null> {
  await stopPostmaster(cluster, pid);
  return null;
}

async function start(
  place: Place,
  overrides: Readonly<Record<string, string>>,
  name: string,
): Promise<Joined> {
  const programs = await findPrograms(place.account, place.home);
  await makeCluster(place, programs);
  const socketFolder = await makeSocketFolder({ ...place, cluster: await realpath(place.cluster) });
  await configureCluster(place, socketFolder, overrides);
  await startPostmaster(place, programs);
  const presence = await connect(socketFolder, name);
  if (presence === null)
    throw new DatabaseFault(
      `Databasen er startet, men kan ikke nås over ${socketFolder}. Udvej: vælg en anden datamappe med RAADSLAG_DATA, eller sæt DATABASE_URL.`,
    );
  return { presence, socketFolder };
}

async function stop({ cluster }: Place): Promise<void> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster !== null) await stopPostmaster(cluster, postmaster.pid);
}

/** @returns null when nobody listens there (any more, or yet) */
async function connect(socketFolder: string, name: string): Promise<pg.Client | null> {
  const client = new pg.Client(socketUrl(socketFolder, superuser, 'postgres', name));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (thrown) {
    const notYet = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'];
    if (notYet.includes(errorCode(thrown) ?? '')) return null;
    throw thrown;
  }
}

/** Whether every connection is our own. When the engine has gone, nobody is left to stop it for. */
async function isAlone(presence: pg.Client, name: string): Promise<boolean> {
  try {
    const { rowCount } = await presence.query(
      `select from pg_stat_activity where backend_type = 'client backend' and application_name <> $1`,
      [name],
    );
    return rowCount === 0;
  } catch {
    return false;
  }
}

/** The database and its owner, which is no superuser: what works here works with an ordinary role elsewhere. */
async function makeDatabase(presence: pg.Client): Promise<void> {
  const { rows } = await presence.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = 'raadslag') as role,
            exists (select from pg_database where datname = 'raadslag') as database`,
  );
  if (rows[0]?.role !== true)
    await presence.query('create role raadslag login createrole createdb');
  if (rows[0]?.database === true) return;
  await presence.query('revoke connect, temporary on database postgres, template1 from public');
  await presence.query('create database raadslag owner raadslag template template0');
}

/** @returns an address that `pg` understands for a socket, whatever signs its path holds */
export function socketUrl(folder: string, user: string, database: string, name: string): string {
  const query = new URLSearchParams({ host: folder, sslmode: 'disable', application_name: name });
  return `postgresql://${user}:-@localhost:5432/${database}?${query.toString().replaceAll('+', '%20')}`;
}
