import { spawn, type ChildProcess } from 'node:child_process';
import { stat } from 'node:fs/promises';

/** The account that PostgreSQL runs as; `null` is the one that runs this program. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** The account without rights that every Linux has (nobody, nogroup). */
const nobody = { uid: 65534, gid: 65534 } as const;

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of the cluster, so that a
 * folder made by an ordinary user stays that user's, and a new one as `nobody`.
 *
 * @param cluster the folder of the cluster; it need not exist
 */
export async function accountFor(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  return owner === null || owner.uid === 0 ? nobody : { uid: owner.uid, gid: owner.gid };
}

/** What a PostgreSQL program is given: nothing of this process but the path and the time zone (no `PG…` variables). */
const surroundings = { PATH: process.env['PATH'] ?? '', TZ: 'Europe/Copenhagen', LC_ALL: 'C' };

/** Starts a program as the account, in a session of its own: Ctrl-C in the terminal is not for it. */
export function spawnAs(
  account: Account,
  program: string,
  args: readonly string[],
  output: number | 'pipe',
): ChildProcess {
  return spawn(program, args, {
    ...account,
    cwd: '/',
    detached: true,
    env: surroundings,
    stdio: ['ignore', output, output],
  });
}

export type Ran = { readonly status: number | null; readonly output: string };

/** Runs a program to its end. A program that cannot be started has status `null`, and says why in `output`. */
export function runAs(account: Account, program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawnAs(account, program, args, 'pipe');
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', (error) => {
      resolve({ status: null, output: error.message });
    });
    child.on('close', (status) => {
      resolve({ status, output });
    });
  });
}

/** Whether the account can come into the folder: tried, for modes, access lists and namespaces all have a say. */
export async function mayEnter(account: Account, folder: string): Promise<boolean> {
  if (account === null) return true;
  return (await runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])).status === 0;
}
