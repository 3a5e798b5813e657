import { chmod, chown, cp, mkdir, mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRoot, ordinaryUser } from '../../../../../test/engine-process.ts';
import { findPackage, makeRunnable, type Package } from './programs.ts';
import { runAs, type Account } from './run-as.ts';

const account: Account = ordinaryUser.uid === undefined ? null : ordinaryUser;
let top = '';
let home = '';
let installed: Package;

/** The package as npm unpacks it: without the links that its install script makes. */
async function unpacked(folder: string): Promise<Package> {
  const native = path.join(folder, 'native');
  await cp(installed.native, native, {
    recursive: true,
    filter: async (file) => !(await isLink(file)),
  });
  return { ...installed, native };
}

const isLink = (file: string): Promise<boolean> =>
  readlink(file).then(
    () => true,
    () => false,
  );

beforeAll(async () => {
  installed = await findPackage();
  top = await mkdtemp(path.join(tmpdir(), 'raadslag-engine-'));
  await chmod(top, 0o755);
  home = path.join(top, 'home');
  await mkdir(home);
  if (account !== null) await chown(home, account.uid, account.gid);
});
afterAll(() => rm(top, { recursive: true, force: true }));

describe('the PostgreSQL that comes along', () => {
  test('runs where the install script of its package was not run', async () => {
    const found = await unpacked(path.join(top, 'without-links'));
    const programs = await makeRunnable(found, account, home);
    expect(programs).toEqual({
      initdb: path.join(found.native, 'bin/initdb'),
      postgres: path.join(found.native, 'bin/postgres'),
      majorVersion: '18',
    });
    expect(await runAs(account, programs.postgres, ['--version'])).toMatchObject({ status: 0 });
  });

  test('runs from a copy where it cannot be reached, or not be mended', async () => {
    const closed = path.join(top, 'closed');
    const found = await unpacked(closed);
    await chmod(isRoot ? closed : path.join(found.native, 'lib'), isRoot ? 0o700 : 0o555);
    const programs = await makeRunnable(found, account, home);
    expect(programs).toEqual({
      initdb: path.join(home, `postgres-programs-${found.version}/bin/initdb`),
      postgres: path.join(home, `postgres-programs-${found.version}/bin/postgres`),
      majorVersion: '18',
    });
    expect(await runAs(account, programs.postgres, ['--version'])).toMatchObject({ status: 0 });
    await chmod(isRoot ? closed : path.join(found.native, 'lib'), 0o755);
  });

  test('says so where it cannot run at all', async () => {
    const broken = { native: path.join(top, 'nothing-here'), version: '18.0.0' };
    await mkdir(broken.native);
    await expect(makeRunnable(broken, account, home)).rejects.toThrow(
      /Den medfølgende PostgreSQL kan ikke køre på denne maskine:[^]*DATABASE_URL/,
    );
  });
});
