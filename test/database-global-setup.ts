import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { dropTestServer, stopTestEngine } from './test-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of this run's throwaway cluster. */
    testDataFolder: string;
  }
}

const prefix = 'raadslag-test-';

/** Hands a folder to the test files; the first of them that needs a database starts PostgreSQL in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearLeftovers();
  const folder = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  // The engines that lie in it run as nobody, where root runs the tests.
  await chmod(folder, 0o711);
  // The many processes that tests start all read the same sources: the first compiles them for the others.
  process.env['NODE_COMPILE_CACHE'] ??= path.resolve('node_modules/.cache/compiled');
  project.provide('testDataFolder', folder);
  return async () => {
    await dropTestServer(folder);
    await rm(folder, { recursive: true, force: true });
  };
}

/** Of runs that were killed: their number stands in the folder's name. Another account's are left to it. */
async function clearLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const run = /^raadslag-test-(\d+)-/.exec(name)?.[1];
    if (run === undefined || isAlive(Number(run))) continue;
    const folder = path.join(tmpdir(), name);
    if ((await stat(folder).catch(() => null))?.uid !== process.getuid?.()) continue;
    await stopTestEngine(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
