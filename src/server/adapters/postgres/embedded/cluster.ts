import {
  chown,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  statfs,
  writeFile,
  appendFile,
} from 'node:fs/promises';
import path from 'node:path';
import { DatabaseFault, errorCode } from '../database-fault.ts';
import type { Place } from './place.ts';
import { indented, wayOut } from './postgres-said.ts';
import type { Programs } from './programs.ts';
import { superuser } from './presence.ts';
import { runAs } from './run-as.ts';

/** Settings of PostgreSQL that take the place of ours. */
export type Overrides = Readonly<Record<string, string>>;

/** What a word is made of is decided by the character type: with plain `C` a curly quote would be a letter to the search. */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C'] as const;

/**
 * Makes the cluster when there is none: UTF-8, Danish order (ICU), checksums. It is made beside its place and
 * moved in when whole, so that a process killed midway leaves no half cluster.
 *
 * @throws DatabaseFault when it cannot be made, or was written by another major version
 */
export async function makeCluster(
  place: Place,
  programs: Programs,
  overrides: Overrides,
): Promise<void> {
  const { home, cluster, account } = place;
  const version = await readVersion(cluster);
  if (version === programs.majorVersion) return;
  if (version !== null)
    throw new DatabaseFault(
      `Databasen i ${cluster} er skrevet af PostgreSQL ${version}, men dette er PostgreSQL ${programs.majorVersion}. Udvej: brug den udgave af Rådslag, der skrev den, eller flyt indholdet med pg_dump og pg_restore.`,
    );

  for (const name of await readdir(home))
    if (name.startsWith('postgres.half')) await rm(path.join(home, name), { recursive: true });
  const half = path.join(home, 'postgres.half');
  let said = '';
  for (const type of characterTypes) {
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { mode: 0o700 });
    if (account !== null) await chown(half, account.uid, account.gid);
    const made = await runAs(account, programs.initdb, [
      ...initdbArguments(half, type),
      ...(overrides['fsync'] === 'off' ? ['--no-sync'] : []),
    ]);
    if (made.status === 0) {
      await appendFile(path.join(half, 'postgresql.conf'), "include = 'raadslag.conf'\n");
      await rename(half, cluster);
      return;
    }
    said = made.output.trim();
    if (!said.includes('invalid locale name')) break;
  }
  await rm(half, { recursive: true, force: true });
  throw new DatabaseFault(
    `Databasen kunne ikke oprettes i ${cluster}.\nPostgreSQL skriver:\n${indented(said)}\n${wayOut(said)}`,
  );
}

const initdbArguments = (folder: string, characterType: string): string[] => [
  `--pgdata=${folder}`,
  `--username=${superuser}`,
  '--auth=trust',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=da-DK',
  '--locale=C',
  `--lc-ctype=${characterType}`,
  '--text-search-config=danish',
  '--no-instructions',
];

async function readVersion(cluster: string): Promise<string | null> {
  try {
    return (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return null;
    throw new DatabaseFault(
      `Databasen i ${cluster} tilhører en anden bruger. Udvej: start som den bruger, der oprettede den, eller vælg en anden datamappe med RAADSLAG_DATA.`,
      { cause: thrown },
    );
  }
}

/**
 * Writes the settings of the cluster anew; they hold from the next start. No port is opened: the private
 * socket folder is the only way in. Statements and values, which may be closed text, never go into the log.
 */
export async function configureCluster(
  { cluster, account }: Place,
  socketFolder: string,
  overrides: Overrides,
): Promise<void> {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '',
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: '5432',
    timezone: 'Europe/Copenhagen',
    log_timezone: 'Europe/Copenhagen',
    lc_messages: 'C',
    max_connections: '200',
    jit: 'off',
    logging_collector: 'off',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(await frugalSettings()),
    ...overrides,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoted(value)}\n`);
  const file = path.join(cluster, 'raadslag.conf');
  await writeFile(file, lines.join(''));
  if (account !== null) await chown(file, account.uid, account.gid);
}

/** Parallel queries share memory in /dev/shm; a container has 64 MB there, and they would fail half-way. */
async function frugalSettings(): Promise<Overrides> {
  const shared = await statfs('/dev/shm').catch(() => null);
  if (shared === null || shared.blocks * shared.bsize >= 256_000_000) return {};
  return { max_parallel_workers_per_gather: '0', max_parallel_maintenance_workers: '0' };
}

const quoted = (value: string): string =>
  `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
