import { once } from 'node:events';
import { afterAll } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { raadslag, startHouse, temporaryFolder, type Ended } from './house.ts';
import { copySample } from './sample-folder.ts';

export type AHouse = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Where its data lie. */
  readonly folder: string;
  /** Everything printed since it was last started. */
  readonly printed: () => string;
  /** `raadslag ARGS` on its data, in a process beside it. */
  readonly raadslag: (...args: readonly string[]) => Promise<Ended>;
  /** Ends it as a power cut would: nothing is finished, nobody is told. */
  readonly crash: () => Promise<void>;
  /** At the same address and on the same data, when it has been ended. */
  readonly startAgain: () => Promise<void>;
};

export type HouseWanted = {
  /** What it works on instead of an engine of its own: there is then no sample municipality. */
  readonly database?: Pick<OpenDatabase, 'url'>;
  /** Whether its data folder is empty at its start, so that it makes its database and brings the sample in itself. */
  readonly isNew?: boolean;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * A house of the test file's own, until the file ends: the built one, with the sample municipality and its demonstration accounts
 * in an embedded database of its own, unless something else is wanted.
 *
 * `const house = await aHouse();`
 */
export async function aHouse(wanted: HouseWanted = {}): Promise<AHouse> {
  const { database, isNew = false, port, env } = wanted;
  const { folder, remove } = await temporaryFolder();
  const stops: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const stop of stops) await stop();
    await remove();
  });
  if (database === undefined && !isNew) await copySample(folder);
  const options = {
    dataFolder: folder,
    env: { ...(database && { DATABASE_URL: database.url }), ...env },
  };
  const start = async (at?: number) => {
    const started = await startHouse({ ...options, ...(at === undefined ? {} : { port: at }) });
    stops.push(started.stop);
    return started;
  };
  let running = await start(port);
  return {
    folder,
    origin: running.origin,
    printed: () => running.printed(),
    raadslag: (...args) => raadslag(args, options),
    crash: async () => {
      const ended = once(running.process, 'exit');
      running.process.kill('SIGKILL');
      await ended;
    },
    startAgain: async () => {
      running = await start(Number(new URL(running.origin).port));
    },
  };
}
