import { closeSync, openSync } from 'node:fs';
import { chown, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseFault, errorCode } from '../database-fault.ts';
import type { Place } from './place.ts';
import { indented, wayOut } from './postgres-said.ts';
import type { Programs } from './programs.ts';
import { runAs, spawnAs } from './run-as.ts';

/** What PostgreSQL itself writes into `postmaster.pid`. */
export type Postmaster = {
  readonly pid: number;
  readonly socketFolder: string;
  readonly isReady: boolean;
};

const pidFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');
const logFile = (cluster: string): string => path.join(cluster, 'server.log');

/** @returns null when no process has written one, or the one that is writing has not come far enough */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(pidFile(cluster), 'utf8').catch((thrown: unknown) => {
    if (errorCode(thrown) === 'ENOENT') return '';
    throw thrown;
  });
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, socketFolder: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' };
}

/** Whether the process is the postmaster of this cluster, and not another that has been given its number. */
export async function isPostmasterOf(cluster: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux')
    return (await runAs(null, '/bin/ps', ['-o', 'command=', '-p', String(pid)])).output.includes(
      cluster,
    );
  return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === (await realpath(cluster));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return errorCode(thrown) === 'EPERM';
  }
}

/**
 * Starts the postmaster and waits until it takes connections (crash recovery included). It outlives this process.
 * @throws DatabaseFault with the end of PostgreSQL's own log
 */
export async function startPostmaster(
  place: Place,
  programs: Programs,
  socketFolder: string,
): Promise<void> {
  const { cluster, account } = place;
  const deadline = Date.now() + 10_000;
  for (;;) {
    await disownStalePid(cluster);
    await removeSocket(socketFolder);
    const said = await tryStart(place, programs);
    if (said === null) return;
    // Processes of a postmaster that was killed end a moment after it; until then PostgreSQL rightly refuses.
    const leftovers = /pre-existing shared memory block|lock file "postmaster.pid"/.test(said);
    if (!leftovers || Date.now() > deadline)
      throw new DatabaseFault(
        `Databasen kunne ikke startes${account === null ? '' : ` (som bruger ${account.uid})`}.\nPostgreSQL skriver:\n${indented(said)}\n${wayOut(said)}\nHele loggen: ${logFile(cluster)}`,
      );
    await pause(100);
  }
}

/** @returns null when it runs, otherwise what PostgreSQL said */
async function tryStart({ cluster, account }: Place, programs: Programs): Promise<string | null> {
  const log = await openLog(cluster, account);
  const child = spawnAs(account, programs.postgres, ['-D', cluster], log.descriptor);
  closeSync(log.descriptor);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('exit', () => {
      resolve('');
    });
  });
  child.unref();
  for (;;) {
    const postmaster = await readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster?.isReady === true) return null;
    const fault = await Promise.race([ended, pause(15, null)]);
    if (fault !== null) return fault || log.since();
  }
}

/** The log starts again when it has grown; the one before is kept. */
async function openLog(cluster: string, account: Place['account']) {
  const file = logFile(cluster);
  const before = await stat(file).catch(() => null);
  if (before !== null && before.size > 10_000_000) await rename(file, `${file}.1`);
  const from = before === null || before.size > 10_000_000 ? 0 : before.size;
  const descriptor = openSync(file, 'a', 0o600);
  if (account !== null) await chown(file, account.uid, account.gid);
  return {
    descriptor,
    since: async (): Promise<string> =>
      (await readFile(file)).subarray(from).toString().trim().split('\n').slice(-15).join('\n'),
  };
}

/**
 * After a crash the number in `postmaster.pid` may belong to another process by now, or to a dead one that nobody has
 * buried (a container whose first process does not), and PostgreSQL would refuse to start. The number is replaced by our
 * own (PostgreSQL knows its parent is not a postmaster) and the rest kept: from it PostgreSQL sees whether processes of
 * the old postmaster are still at work.
 */
async function disownStalePid(cluster: string): Promise<void> {
  const stale = await readPostmaster(cluster);
  if (stale === null) {
    await rm(pidFile(cluster), { force: true });
    return;
  }
  if (await isPostmasterOf(cluster, stale.pid)) return;
  const text = await readFile(pidFile(cluster), 'utf8');
  await writeFile(pidFile(cluster), text.replace(/^\d+/, String(process.pid)));
}

/** The socket of a postmaster that is gone, and its lock. The folder is this cluster's alone. */
async function removeSocket(folder: string): Promise<void> {
  await rm(path.join(folder, '.s.PGSQL.5432'), { force: true });
  await rm(path.join(folder, '.s.PGSQL.5432.lock'), { force: true });
}

/**
 * Stops the postmaster in order: what is under way is rolled back, what is answered is on disk.
 * After a minute it is left to finish by itself.
 */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch (thrown) {
    if (errorCode(thrown) !== 'ESRCH') throw thrown;
  }
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && (await isPostmasterOf(cluster, pid))) await pause(15);
}
