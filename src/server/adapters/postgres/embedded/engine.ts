import { randomBytes } from 'node:crypto';
import { chown, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { DatabaseFault } from '../database-fault.ts';
import type { Engine } from '../engine.ts';
import { configureCluster, makeCluster, type Overrides } from './cluster.ts';
import { withLockFile } from './lock-file.ts';
import {
  findPlace,
  makeDataFolder,
  makeSocketFolder,
  placeElsewhere,
  removeSocketFolder,
  type Place,
} from './place.ts';
import { readPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { countOthers, joinEngine, socketUrl, type Presence } from './presence.ts';
import { findPrograms } from './programs.ts';

export type EmbeddedOptions = {
  /** Where the cluster goes when the data folder cannot be entered. */
  readonly elsewhere?: string;
  readonly overrides?: Overrides;
  /** Leave the engine running for the others of this run (tests). */
  readonly keepRunning?: boolean;
};

/**
 * The embedded PostgreSQL of a data folder: made when there is none, started when it is not running, shared when it is.
 * Whoever uses it holds one connection for as long as that lasts; the last to `release` stops it. A process that is
 * killed cannot stop it: the engine then stays up, and the next process finds it. An engine that dies under us is
 * started again.
 *
 * @throws DatabaseFault
 */
export async function useEmbeddedEngine(
  dataFolder: string,
  { elsewhere = placeElsewhere, overrides = {}, keepRunning = false }: EmbeddedOptions = {},
): Promise<Engine> {
  const folder = await makeDataFolder(dataFolder);
  const name = `raadslag ${process.pid} ${randomBytes(4).toString('hex')}`;
  const come = () =>
    underLock(folder, async () => {
      const place = await findPlace(folder, elsewhere);
      const presence =
        (await joinEngine(place.cluster, name)) ?? (await start(place, overrides, name));
      await makeDatabase(presence.client);
      return { place, presence, isShared: (await countOthers(presence, name)) > 0 };
    });

  const { place, presence: first, isShared } = await come();
  let presence = first;
  let released = false;
  let comingBack = Promise.resolve();
  const watch = () => {
    presence.client.once('end', () => {
      comingBack = comeBack();
    });
  };
  const comeBack = async () => {
    while (!released) {
      try {
        presence = (await come()).presence;
        watch();
        return;
      } catch {
        await pause(1_000, undefined, { ref: false });
      }
    }
  };
  watch();

  return {
    url: socketUrl(presence.socketFolder, 'raadslag', 'raadslag'),
    name,
    isShared,
    notices: place.notices,
    release: async () => {
      if (released) return;
      released = true;
      await comingBack;
      await underLock(folder, async () => {
        const others = await countOthers(presence, name).catch(() => null);
        if (!keepRunning && others === 0) await stop(place);
        await presence.client.end().catch(() => undefined);
      });
    },
  };
}

/** Starting and stopping are for one process at a time. */
async function underLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(folder, 'postgres.lock');
  return withLockFile(file, async () => {
    if (process.getuid?.() === 0) {
      const owner = await stat(folder);
      await chown(file, owner.uid, owner.gid);
    }
    return work();
  });
}

async function start(place: Place, overrides: Overrides, name: string): Promise<Presence> {
  const programs = await findPrograms(place.account, place.home);
  await makeCluster(place, programs, overrides);
  const socketFolder = await makeSocketFolder({ ...place, cluster: await realpath(place.cluster) });
  await configureCluster(place, socketFolder, overrides);
  await startPostmaster(place, programs, socketFolder);
  const presence = await joinEngine(place.cluster, name);
  if (presence === null)
    throw new DatabaseFault(
      `Databasen er startet, men kan ikke nås over ${socketFolder}. Udvej: vælg en anden datamappe med RAADSLAG_DATA, eller sæt DATABASE_URL.`,
    );
  return presence;
}

async function stop({ cluster }: Place): Promise<void> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster === null) return;
  await stopPostmaster(cluster, postmaster.pid);
  await removeSocketFolder(postmaster.socketFolder);
}

/** The database and its owner, which is no superuser: what works here works with an ordinary role elsewhere. */
async function makeDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = 'raadslag') as role,
            exists (select from pg_database where datname = 'raadslag') as database`,
  );
  if (rows[0]?.role !== true) await client.query('create role raadslag login createrole createdb');
  if (rows[0]?.database === true) return;
  await client.query('revoke connect, temporary on database postgres, template1 from public');
  await client.query('create database raadslag owner raadslag template template0');
}
