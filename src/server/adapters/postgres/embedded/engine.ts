import { randomBytes } from 'node:crypto';
import { chown, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseFault, errorText } from '../database-fault.ts';
import type { Engine } from '../engine.ts';
import { configureCluster, makeCluster, type Overrides } from './cluster.ts';
import { makeDatabase, renewOrder } from './database-in-cluster.ts';
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
import {
  countOthers,
  isAlone,
  joinEngine,
  socketUrl,
  superuser,
  type Presence,
} from './presence.ts';
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
        if (!keepRunning && (await isAlone(presence, name).catch(() => false))) await stop(place);
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
  }).catch((cause: unknown) => {
    if (cause instanceof DatabaseFault) throw cause;
    throw new DatabaseFault(
      `Databasen i ${folder} kan ikke åbnes: ${errorText(cause)}. Udvej: ret det, der nævnes, vælg en anden datamappe med RAADSLAG_DATA, eller sæt DATABASE_URL.`,
      { cause },
    );
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
  await renewOrder(presence.client, (database) => socketUrl(socketFolder, superuser, database));
  return presence;
}

async function stop({ cluster }: Place): Promise<void> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster === null) return;
  await stopPostmaster(cluster, postmaster.pid);
  await removeSocketFolder(postmaster.socketFolder);
}
