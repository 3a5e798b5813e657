import { execFile } from 'node:child_process';
import { access, chmod, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { withLockFile } from '#adapters/postgres/embedded/lock-file.ts';
import { startHouse } from './house.ts';
import { untilIndexed } from './until-indexed.ts';

const runProgram = promisify(execFile);

/**
 * Fills a data folder with that of a house which has brought in the sample municipality and its accounts, made its search
 * index, and stopped. It is made once a run, by whoever first wants it; each copy has an engine and a database of its own.
 * @param to an empty folder
 */
export async function copySample(to: string): Promise<void> {
  const from = await madeOnce(inject('testDataFolder'));
  // Whose each file is goes with it: of a house that root starts the cluster is another's.
  await runProgram('cp', ['-a', `${from}/.`, to]);
}

async function madeOnce(run: string): Promise<string> {
  const made = path.join(run, 'sample');
  const half = path.join(run, 'sample.half');
  await withLockFile(path.join(run, 'sample.lock'), async () => {
    if (await exists(made)) return;
    await rm(half, { recursive: true, force: true });
    await mkdir(half);
    await chmod(half, 0o711);
    const house = await startHouse({ dataFolder: half });
    await untilIndexed(house.origin).finally(house.stop);
    await rm(path.join(half, 'log'), { recursive: true });
    await rename(half, made);
  });
  return made;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
