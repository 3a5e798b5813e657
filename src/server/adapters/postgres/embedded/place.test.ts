import { chmod, chown, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  isRoot,
  killEngineUsers,
  ordinaryUser,
  startEngineUser,
  type EngineProcessOptions,
} from '../../../../../test/engine-process.ts';
import { stopTestEngine } from '../../../../../test/test-server.ts';

let top = '';
let elsewhere = '';
const folders = new Set<string>();
beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'raadslag-engine-'));
  await chmod(top, 0o755);
  elsewhere = path.join(top, 'elsewhere');
});
afterEach(async () => {
  await killEngineUsers();
  for (const name of await readdir(elsewhere).catch(() => []))
    folders.add(path.join(elsewhere, name));
  for (const folder of folders) await stopTestEngine(folder);
});
afterAll(() => rm(top, { recursive: true, force: true }));

/** A home with a data folder to be. */
async function makeHome(name: string, mode: number): Promise<{ home: string; folder: string }> {
  const home = path.join(top, name);
  const folder = path.join(home, 'data');
  await mkdir(home, { mode });
  folders.add(folder);
  return { home, folder };
}

const start = (folder: string, as?: EngineProcessOptions['as']) =>
  startEngineUser(folder, { elsewhere, overrides: { fsync: 'off' }, ...(as ? { as } : {}) });

describe('an ordinary user', () => {
  test('has the database in the data folder, in a home that is closed to others; root leaves it to that user', async () => {
    const { home, folder } = await makeHome('lukket-hjem', 0o700);
    if (ordinaryUser.uid !== undefined) await chown(home, ordinaryUser.uid, ordinaryUser.gid);
    const user = await start(folder, ordinaryUser);
    expect(user.opened).toMatchObject({ notices: [] });
    expect((await readdir(folder)).sort()).toEqual([
      'postgres',
      'postgres-socket',
      'postgres.lock',
    ]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await user.close();

    const root = await start(folder);
    await root.tell('write bagefter');
    await root.close();
    const again = await start(folder, ordinaryUser);
    expect((await again.tell('read')).words).toEqual(['bagefter']);
    await again.close();
    await expect(readdir(elsewhere)).rejects.toThrow('ENOENT');
  });
});

describe.runIf(isRoot)('root, who may not run PostgreSQL', () => {
  test('has it run by an account without rights, and is told when that account can no longer enter', async () => {
    const { home, folder } = await makeHome('åbent-hjem', 0o711);
    const root = await start(folder);
    expect(root.opened).toMatchObject({ notices: [] });
    expect(await stat(path.join(folder, 'postgres'))).toMatchObject({ uid: 65534, gid: 65534 });
    await root.close();

    const user = await start(folder, ordinaryUser);
    expect(user.opened.fault).toMatch(
      /^Kan ikke skrive i datamappen .* Start som den bruger, der ejer mappen/,
    );

    await chmod(home, 0o700);
    const { opened } = await start(folder);
    expect(opened.fault).toBe(
      `Databasen ligger i ${folder}/postgres, men den bruger, som PostgreSQL kører som (65534), kan ikke længere komme ind i mappen. Udvej: giv andre lov til at passere de overliggende mapper (chmod o+x), eller start som den bruger, der ejer databasen.`,
    );
  });

  test('has it elsewhere where the home is closed, is told so, and finds it there every time', async () => {
    const { home, folder } = await makeHome('roots-hjem', 0o700);
    const user = await start(folder);
    const [name = ''] = await readdir(elsewhere);
    const place = path.join(elsewhere, name);
    expect(user.opened.notices).toEqual([
      `Databasen kører som en bruger uden rettigheder (65534), der ikke kan komme ind i ${folder}. Databasen ligger derfor i ${place}: tag den mappe med i sikkerhedskopien.`,
    ]);
    await user.tell('write fjernt');
    await user.close();

    await chmod(home, 0o711);
    const moved = path.join(top, 'flyttet');
    await rename(home, moved);
    const again = await start(path.join(moved, 'data'));
    expect(again.opened.notices).toHaveLength(1);
    expect((await again.tell('read')).words).toEqual(['fjernt']);
    await again.close();
    expect(await readdir(elsewhere)).toEqual([name]);
  });
});
