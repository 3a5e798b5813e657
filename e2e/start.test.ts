import { chmod, chown, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, test } from 'vitest';
import {
  raadslag,
  run,
  startHouse,
  temporaryFolder,
  type HouseOptions,
  type RunningHouse,
} from './house.ts';
import { copySample } from './sample-folder.ts';

const running: RunningHouse[] = [];
const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const house of running.splice(0)) await house.stop();
  for (const remove of removals.splice(0)) await remove();
});

async function aFolder(name?: string): Promise<string> {
  const { folder, remove } = await temporaryFolder(name);
  removals.push(remove);
  return folder;
}
/** A folder whose house has brought in the sample municipality before. */
async function aUsedFolder(): Promise<string> {
  const folder = await aFolder();
  await copySample(folder);
  return folder;
}
async function aHouse(options: HouseOptions): Promise<RunningHouse> {
  const house = await startHouse(options);
  running.push(house);
  return house;
}
const front = async ({ origin }: RunningHouse): Promise<string> =>
  (await fetch(`${origin}/`)).text();

describe('the house starts', () => {
  test('with the sample municipality in a new folder whose path has spaces, and says where it is', async () => {
    const house = await aHouse({ dataFolder: path.join(await aFolder(), 'mine data', 'rådslag') });
    expect(house.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await front(house)).toContain('Bøgelund Kommune');
  });

  test('once on one address: the second says so and ends', async () => {
    const dataFolder = await aUsedFolder();
    const house = await aHouse({ dataFolder });
    const port = Number(new URL(house.origin).port);
    const second = await run(['src/server/http/serve.ts'], { dataFolder, port });
    expect(second).toMatchObject({ status: 1, out: '' });
    expect(second.err).toContain(`Der kører allerede noget på ${house.origin}`);
    expect(await front(house)).toContain('Bøgelund Kommune');
  });

  test('twice on two addresses, sharing one database', async () => {
    const dataFolder = await aFolder();
    const [one, other] = await Promise.all([aHouse({ dataFolder }), aHouse({ dataFolder })]);
    expect(await front(one)).toBe((await front(other)).replaceAll(other.origin, one.origin));
  });

  test('again after it was killed with everything it had started', async () => {
    const dataFolder = await aUsedFolder();
    const killed = await aHouse({ dataFolder });
    const gone = new Promise((resolve) => killed.process.once('exit', resolve));
    killed.process.kill('SIGKILL');
    await gone;
    const again = await aHouse({ dataFolder });
    expect(await front(again)).toContain('Bøgelund Kommune');
  });

  test('beside the command line, which sees the same database and what it changes at once', async () => {
    const dataFolder = await aUsedFolder();
    const house = await aHouse({ dataFolder });
    const listed = await raadslag(['imports', '--format', 'json'], { dataFolder });
    expect(listed).toMatchObject({ status: 0, err: '' });

    const removed = await raadslag(['sample', 'remove'], { dataFolder });
    expect(removed.status).toBe(0);
    await expect
      .poll(() => front(house), { timeout: 30_000 })
      .not.toContain('Udvalget for Teknik & Klima');
  });

  test.runIf(process.getuid?.() === 0)(
    'for an ordinary user in a home that nobody else can look into',
    async () => {
      const home = path.join(await aFolder(), 'hjem');
      await mkdir(home);
      await chown(home, 65534, 65534);
      await chmod(home, 0o700);
      await chmod(path.dirname(home), 0o755);
      const house = await aHouse({
        dataFolder: path.join(home, 'data'),
        env: { HOME: home },
        spawn: { uid: 65534, gid: 65534 },
      });
      expect(await front(house)).toContain('Bøgelund Kommune');
    },
  );

  test.runIf(process.getuid?.() === 0)(
    'for root in a home that nobody else can look into, and says where the database went',
    async () => {
      const home = await aFolder();
      await chmod(home, 0o700);
      const house = await aHouse({ dataFolder: path.join(home, 'data') });
      expect(await front(house)).toContain('Bøgelund Kommune');
      expect(house.printed()).toMatch(/databasen/i);
      const elsewhere = await readFile(path.join(home, 'data', 'postgres-location.txt'), 'utf8');
      removals.push(() => rm(elsewhere.trim(), { recursive: true, force: true }));
    },
  );

  test('not on a port that is none, and says which setting is wrong', async () => {
    const wrong = await run(['src/server/http/serve.ts'], {
      dataFolder: await aFolder(),
      env: { PORT: 'åben' },
    });
    expect(wrong).toEqual({
      status: 2,
      out: '',
      err: 'Indstillingen PORT="åben" skal være et tal fra 0 til 65535.\n',
    });
  });
});
