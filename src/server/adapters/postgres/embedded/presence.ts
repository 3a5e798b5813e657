import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { errorCode } from '../database-fault.ts';
import { isPostmasterOf, readPostmaster, stopPostmaster } from './postmaster.ts';

/** Of the embedded cluster; Rådslag itself works as `raadslag`, which is none. */
export const superuser = 'postgres';

/** The one connection that says: this process uses the engine. */
export type Presence = { readonly client: pg.Client; readonly socketFolder: string };

/** How long an engine that runs may be out of reach before it is taken for lost, in milliseconds. */
const patience = 3_000;

/**
 * Joins an engine that runs, or is coming up after its starter was killed.
 * @returns null when there is none; one that runs but whose socket has been tidied away is stopped first
 */
export async function joinEngine(cluster: string, name: string): Promise<Presence | null> {
  let unreachableSince: number | null = null;
  for (;;) {
    const postmaster = await readPostmaster(cluster);
    if (postmaster === null) return null;
    const { pid, socketFolder, isReady } = postmaster;
    const client = isReady ? await connect(socketFolder, name) : 'coming';
    if (client instanceof pg.Client) return { client, socketFolder };
    if (!(await isPostmasterOf(cluster, pid))) return null;
    unreachableSince = client === 'coming' ? null : (unreachableSince ?? Date.now());
    if (unreachableSince !== null && Date.now() - unreachableSince > patience) {
      await stopPostmaster(cluster, pid);
      return null;
    }
    await pause(20);
  }
}

/** `coming`: it answers, but is not ready yet (crash recovery); `gone`: nobody answers. */
async function connect(socketFolder: string, name: string): Promise<pg.Client | 'coming' | 'gone'> {
  const client = new pg.Client({
    connectionString: socketUrl(socketFolder, superuser, 'postgres'),
    application_name: name,
  });
  // Without a listener a broken connection would end the process; `end` follows and is listened to.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (thrown) {
    const code = errorCode(thrown) ?? '';
    if (code === '57P03') return 'coming';
    if (['ENOENT', 'ECONNREFUSED', 'ECONNRESET'].includes(code)) return 'gone';
    throw thrown;
  }
}

/** How many connections others than `name` hold. One that is only coming in is nobody's yet: whoever joins waits for the lock. */
export async function countOthers({ client }: Presence, name: string): Promise<number> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where backend_type = 'client backend' and application_name <> $1 and state is distinct from 'starting'`,
    [name],
  );
  return rowCount ?? 0;
}

/** How long the connections of a process that has left may take to end, in milliseconds. */
const farewell = 2_000;

/**
 * Whether nobody but `name` uses the engine. The connections of a process that has left, or was killed, end a moment after it:
 * they are waited for, or of two who leave at once each would take the other for staying.
 */
export async function isAlone({ client }: Presence, name: string): Promise<boolean> {
  const deadline = Date.now() + farewell;
  for (;;) {
    const { rows } = await client.query<{ others: number; leaving: number }>(
      `select count(*)::int as others, count(*) filter (where application_name ~ '^raadslag [0-9]+ [0-9a-f]{8}$' and not exists (
         select from pg_stat_activity p where p.application_name = a.application_name and p.usename = $2))::int as leaving
       from pg_stat_activity a
       where backend_type = 'client backend' and application_name <> $1 and state is distinct from 'starting'`,
      [name, superuser],
    );
    const { others, leaving } = rows[0] ?? { others: 0, leaving: 0 };
    if (others === 0) return true;
    if (leaving < others || Date.now() > deadline) return false;
    await pause(20);
  }
}

/** An address that `pg` understands for a socket, whatever signs its path holds, and whatever `PG…` variables say. */
export function socketUrl(folder: string, user: string, database: string): string {
  const query = Object.entries({
    host: folder,
    sslmode: 'disable',
    options: '-c timezone=Europe/Copenhagen',
  }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `postgresql://${user}:-@localhost:5432/${database}?${query.join('&')}`;
}
