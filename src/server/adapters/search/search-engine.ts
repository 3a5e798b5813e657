import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchPublished, SearchResult } from '#application/publication/search.ts';
import type { SearchCall, SearchReply, SearchWorkerSettings } from './search.worker.ts';

export type SearchEngineSettings = {
  /** The folder of package.json. */
  readonly root: string;
  /** The address of the database with the public side's login. */
  readonly publishedUrl: string;
  /** The index lies in its folder `search`. */
  readonly dataFolder: string;
  /** Makes the index anew whatever lies there. */
  readonly rebuild?: boolean;
  /** Answers while a large index is being built for the first time; without it searches wait. */
  readonly meanwhile?: SearchPublished;
};

export type SearchEngine = {
  readonly search: SearchPublished;
  /** How many documents can be found, as soon as everything published can. */
  readonly ready: Promise<number>;
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly resolve: (result: SearchResult) => void;
  readonly reject: (fault: Error) => void;
};

/** A first search waits so long for the index, in milliseconds: longer than a small archive takes. */
const firstPatience = 1_500;
/** Milliseconds before a thread that died is started anew. */
const restartPause = 1_000;

/**
 * Opens the search: one thread holds the index, answers, and keeps it in step with `published` (ADR 0006). It is
 * the source file under `root`, run by Node as it stands, also for the site's bundle. When it dies, it is started
 * anew, and searches that waited are refused.
 */
export function openSearch(settings: SearchEngineSettings): SearchEngine {
  const waiting = new Map<number, Waiting>();
  let worker: Worker;
  let isReady = false;
  let closed = false;
  let next = 0;
  let restart: NodeJS.Timeout | undefined;
  const { promise: ready, resolve: becomeReady } = Promise.withResolvers<number>();

  function receive(message: SearchReply): void {
    if (message.kind === 'ready') {
      isReady = true;
      becomeReady(message.documents);
      return;
    }
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') one?.resolve(message.result);
    else one?.reject(new Error(message.fault));
  }

  function start(rebuild: boolean): Worker {
    const workerData: SearchWorkerSettings = {
      url: settings.publishedUrl,
      folder: path.join(settings.dataFolder, 'search'),
      rebuild,
    };
    const file = path.join(settings.root, 'src/server/adapters/search/search.worker.ts');
    const started = new Worker(file, { workerData, name: 'search' });
    started.unref();
    let fault = new Error('the search stopped');
    started.on('message', receive);
    started.on('error', (thrown) => {
      fault = thrown instanceof Error ? thrown : new Error(String(thrown));
    });
    started.on('exit', () => {
      isReady = false;
      for (const { reject } of waiting.values()) reject(fault);
      waiting.clear();
      if (closed) return;
      restart = setTimeout(() => (worker = start(false)), restartPause);
      restart.unref();
    });
    return started;
  }

  worker = start(settings.rebuild ?? false);
  return {
    ready,
    search: async (request) => {
      if (closed) throw new Error('the search is closed');
      if (!isReady && settings.meanwhile !== undefined && !(await isSettled(ready)))
        return settings.meanwhile(request);
      return new Promise<SearchResult>((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        const call: SearchCall = { id, request };
        worker.postMessage(call);
      });
    },
    close: async () => {
      if (closed) return;
      closed = true;
      clearTimeout(restart);
      const gone = new Promise<void>((resolve) => worker.once('exit', resolve));
      if (worker.threadId < 0) return;
      const call: SearchCall = { id: 'close' };
      if (isReady) worker.postMessage(call);
      else await worker.terminate();
      await gone;
    },
  };
}

/** Whether it is ready within a first search's patience. */
async function isSettled(ready: Promise<number>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, firstPatience);
  });
  return Promise.race([ready.then(() => true), late]).finally(() => {
    clearTimeout(timer);
  });
}
