import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '..');

export type RunningHouse = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly process: ChildProcess;
  /** Everything printed so far. */
  readonly printed: () => string;
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<void>;
};

/** How a started program ended, and what it said. */
export type Ended = { readonly status: number | null; readonly out: string; readonly err: string };

export type HouseOptions = {
  readonly dataFolder: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly spawn?: Pick<SpawnOptions, 'uid' | 'gid'>;
};

const environment = ({ dataFolder, port = 0, env = {} }: HouseOptions): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
  PORT: String(port),
  RAADSLAG_DATA: dataFolder,
  // Matters on their way are in the way of those that a test makes.
  RAADSLAG_SAMPLE: 'archive',
  ...env,
});

/**
 * Starts the built house as `npm run serve` does, on a free port, and waits until it says that it is ready.
 * @throws with what it printed, when it ends instead
 */
export async function startHouse(options: HouseOptions): Promise<RunningHouse> {
  const child = spawn(process.execPath, ['src/server/http/serve.ts'], {
    cwd: root,
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options.spawn,
  });
  let printed = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      const ready = /klar på (\S+)/.exec(printed)?.[1];
      if (ready !== undefined) resolve(ready);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (status) => {
      reject(new Error(`the house ended with ${status}:\n${printed}`));
    });
  });
  return {
    origin,
    process: child,
    printed: () => printed,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs a program of the house to its end. */
export async function run(args: readonly string[], options: HouseOptions): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options.spawn,
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out, err };
}

/** `raadslag ARGS` on the data folder of a house. */
export const raadslag = (args: readonly string[], options: HouseOptions): Promise<Ended> =>
  run(['src/commands/raadslag.ts', ...args], options);

/**
 * A folder that goes when the test ends. Others may pass through it: the engine of a house that root starts runs as nobody,
 * and would otherwise have to take its database elsewhere.
 */
export async function temporaryFolder(name = 'raadslag-'): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(path.join(os.tmpdir(), name));
  await chmod(folder, 0o711);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
