import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  killEngineUsers,
  ordinaryUser,
  startEngineUser,
} from '../../../../../test/engine-process.ts';
import { stopTestEngine } from '../../../../../test/test-server.ts';
import { isPostmasterOf, readPostmaster } from './postmaster.ts';

let top = '';
let folder = '';
beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'raadslag-engine-'));
  await chmod(top, 0o777);
});
beforeEach(() => {
  folder = path.join(top, 'data');
});
afterEach(async () => {
  await killEngineUsers();
  await stopTestEngine(folder);
});
afterAll(() => rm(top, { recursive: true, force: true }));

const cluster = () => path.join(folder, 'postgres');

/** The process number of the engine that runs in the folder; null when none does. */
async function runningEngine(): Promise<number | null> {
  const postmaster = await readPostmaster(cluster());
  if (postmaster === null || !(await isPostmasterOf(cluster(), postmaster.pid))) return null;
  return postmaster.pid;
}

/** Whoever uses it may have started another before this is over. */
async function killEngine(): Promise<void> {
  const pid = await runningEngine();
  if (pid === null) throw new Error('no engine runs');
  process.kill(pid, 'SIGKILL');
  await vi.waitFor(async () => {
    expect(await runningEngine()).not.toBe(pid);
  }, 60_000);
}

async function asSuperuser(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url.replace('//raadslag:', '//postgres:') });
  await client.connect();
  const { rows } = await client.query<object>(statement);
  await client.end();
  return rows;
}

describe('the embedded engine', () => {
  test('is made and started by the first, shared by the second, and stopped by the last to leave', async () => {
    const first = await startEngineUser(folder);
    expect(first.opened).toMatchObject({ isShared: false, notices: [] });
    const engine = await runningEngine();
    await first.tell('write ost');

    const second = await startEngineUser(folder);
    expect(second.opened).toMatchObject({ isShared: true, notices: [] });
    expect((await second.tell('read')).words).toEqual(['ost']);
    expect(await runningEngine()).toBe(engine);

    await first.close();
    await second.tell('write brød');
    expect((await second.tell('read')).words).toEqual(['brød', 'ost']);
    await second.close();
    expect(await runningEngine()).toBeNull();
  });

  test('is stopped by the last to leave, also while the connections of one who left before him are still ending', async () => {
    const user = await startEngineUser(folder);
    const ending = new pg.Client({
      connectionString: user.opened.url,
      application_name: 'raadslag 4711 0badcafe',
    });
    await ending.connect();
    const closed = user.close();
    // He has let go of the database, and looks who else is there.
    await expect
      .poll(async () => {
        const { rows } = await ending.query<{ application_name: string }>(
          `select application_name from pg_stat_activity where usename = 'raadslag'`,
        );
        return rows.map(({ application_name }) => application_name);
      })
      .toEqual(['raadslag 4711 0badcafe']);
    for (let looks = 0; looks < 20; looks += 1) await ending.query('select');
    await ending.end();
    await closed;
    expect(await runningEngine()).toBeNull();
  });

  test('outlives a process that is killed, and is found again by the next', async () => {
    const killed = await startEngineUser(folder);
    await killed.tell('write efterladt');
    const engine = await runningEngine();
    await killed.kill();
    expect(await runningEngine()).toBe(engine);

    const next = await startEngineUser(folder);
    expect((await next.tell('read')).words).toContain('efterladt');
    await next.close();
    expect(await runningEngine()).toBeNull();
  });

  test('has lost nothing it had answered for when it is killed together with its user', async () => {
    const killed = await startEngineUser(folder);
    await killed.tell('write gemt');
    await killed.kill();
    await killEngine();

    const next = await startEngineUser(folder);
    expect((await next.tell('read')).words).toContain('gemt');
    await next.close();
  });

  test('comes back for the process that uses it when it is killed alone, and stays while that process does', async () => {
    const server = await startEngineUser(folder);
    await server.tell('write bevaret');
    await killEngine();
    await vi.waitFor(async () => {
      expect(await runningEngine()).not.toBeNull();
      expect((await server.tell('read')).words).toContain('bevaret');
    }, 90_000);

    const command = await startEngineUser(folder);
    expect(command.opened.isShared).toBe(true);
    await command.close();
    expect((await server.tell('read')).words).toContain('bevaret');
    await server.close();
    expect(await runningEngine()).toBeNull();
  });

  test('is started anew when it runs but its socket has been tidied away', async () => {
    const killed = await startEngineUser(folder);
    await killed.tell('write uden-dør');
    const engine = await runningEngine();
    await killed.kill();
    await rm(path.join(folder, 'postgres-socket', '.s.PGSQL.5432'));

    const next = await startEngineUser(folder);
    expect((await next.tell('read')).words).toContain('uden-dør');
    expect(await runningEngine()).not.toBe(engine);
    await next.close();
  });

  test('makes its indexes again when the order of words has changed with a newer package', async () => {
    const user = await startEngineUser(folder);
    const version = "select distinct datcollversion from pg_database where datname <> 'template0'";
    const before = await asSuperuser(user.opened.url, version);
    await asSuperuser(user.opened.url, "update pg_database set datcollversion = '1'");
    await user.close();

    const next = await startEngineUser(folder);
    expect(next.opened.fault).toBeUndefined();
    expect(await asSuperuser(next.opened.url, version)).toEqual(before);
    await next.close();
  });

  test('can be reached by nobody but its own account: no port, a private folder for the socket', async () => {
    const user = await startEngineUser(folder);
    const postmaster = await readPostmaster(cluster());
    expect((await stat(postmaster?.socketFolder ?? '')).mode & 0o777).toBe(0o700);
    expect((await stat(cluster())).mode & 0o777).toBe(0o700);
    const client = new pg.Client({ connectionString: user.opened.url });
    await client.connect();
    const { rows } = await client.query<object>('show listen_addresses');
    await client.end();
    expect(rows).toEqual([{ listen_addresses: '' }]);
    await user.close();
  });

  test('puts Danish words in Danish order, and finds a word between curly quotes', async () => {
    const user = await startEngineUser(folder);
    const client = new pg.Client({ connectionString: user.opened.url });
    await client.connect();
    const { rows } = await client.query<object>(`
      select array(select name from unnest('{Åse,Ærø,Zoo,Østre,Aarhus,Bo}'::text[]) name order by name) as ordered,
             to_tsvector('danish', '“Godkendt” – 3 bevillinger') @@ to_tsquery('danish', 'godkendt & bevilling') as found
    `);
    await client.end();
    expect(rows).toEqual([
      { ordered: ['Bo', 'Zoo', 'Ærø', 'Østre', 'Aarhus', 'Åse'], found: true },
    ]);
    await user.close();
  });

  test('takes no notice of the PG… variables of other programs', async () => {
    const env = {
      PGHOST: '/nowhere',
      PGPORT: '1',
      PGUSER: 'nobody',
      PGDATABASE: 'nothing',
      PGDATA: '/nowhere',
      PGOPTIONS: '-c search_path=nowhere',
      PGSSLMODE: 'require',
    };
    const user = await startEngineUser(folder, { env });
    expect((await user.tell('read')).words).toContain('ost');
    await user.close();
  });

  test('is one engine when two start at once in an empty folder', async () => {
    folder = path.join(top, 'to-på-en-gang');
    const both = await Promise.all([startEngineUser(folder), startEngineUser(folder)]);
    await Promise.all(both.map((user, at) => user.tell(`write nummer-${at}`)));
    for (const user of both)
      expect((await user.tell('read')).words).toEqual(['nummer-0', 'nummer-1']);
    await Promise.all(both.map((user) => user.close()));
    expect(await runningEngine()).toBeNull();
  });

  test('starts although its old process number belongs to another process now', async () => {
    folder = path.join(top, 'genbrugt-nummer');
    await (await startEngineUser(folder, { as: ordinaryUser })).close();
    const another = spawn(process.execPath, ['-e', 'process.stdin.resume()'], ordinaryUser);
    const pidFile = path.join(cluster(), 'postmaster.pid');
    const lines = [another.pid, cluster(), 1, 5432, path.join(folder, 'postgres-socket'), '', ''];
    await writeFile(pidFile, [...lines, 'ready', ''].join('\n'));
    if (ordinaryUser.uid !== undefined) await chown(pidFile, ordinaryUser.uid, ordinaryUser.gid);

    const next = await startEngineUser(folder, { as: ordinaryUser });
    expect(next.opened.fault).toBeUndefined();
    await next.close();
    another.kill();
  });

  test('is made anew when a process was killed while making it', async () => {
    folder = path.join(top, 'halvt-lavet');
    await mkdir(path.join(folder, 'postgres.half'), { recursive: true });
    await writeFile(path.join(folder, 'postgres.half', 'PG_VERSION'), '18\n');
    const user = await startEngineUser(folder);
    expect(user.opened.fault).toBeUndefined();
    await user.close();
  });

  test.each([
    ['spaces, quotes and signs', `rum med 'tegn', "så" $HOME \`æøå\` 100%`],
    ['a path too long for a socket', 'meget-lang-sti/'.repeat(12)],
  ])('works with %s in its path', async (_, name) => {
    folder = path.join(top, name, 'data');
    const user = await startEngineUser(folder);
    await user.tell('write her');
    await user.close();
    const again = await startEngineUser(folder);
    expect((await again.tell('read')).words).toEqual(['her']);
    await again.close();
  });
});
