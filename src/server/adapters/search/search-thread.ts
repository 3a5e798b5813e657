import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchRequest, SearchResult } from '#application/publication/search.ts';
import type { SearchCall, SearchReply, SearchWorkerSettings } from './search.worker.ts';

/** One run of the thread that holds the index. */
export type SearchThread = {
  /** How many documents can be found, as soon as everything published can; refuses when it ends before. */
  readonly ready: Promise<number>;
  readonly isReady: () => boolean;
  /** `performance.now()` at its start. */
  readonly startedAt: number;
  /** @throws ThreadEnded when the thread ends before it has answered */
  readonly search: (request: SearchRequest) => Promise<SearchResult>;
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
};

/** The search is gone, for now: nothing is wrong with what was asked. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

type Waiting = {
  readonly resolve: (result: SearchResult) => void;
  readonly reject: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
};

/** Milliseconds after which a thread that does not answer is ended: it has lost its way. */
const longestAnswer = 20_000;

/** Starts the source file under `root`, run by Node as it stands, also for the site's bundle. */
export function startThread(root: string, workerData: SearchWorkerSettings): SearchThread {
  const file = path.join(root, 'src/server/adapters/search/search.worker.ts');
  const worker = new Worker(file, { workerData, name: 'search' });
  worker.unref();
  const startedAt = performance.now();
  const waiting = new Map<number, Waiting>();
  const { promise: ready, resolve: becomeReady, reject: fail } = Promise.withResolvers<number>();
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
  ready.catch(() => undefined);
  let state: 'starting' | 'ready' | 'ended' = 'starting';
  let fault = new ThreadEnded('the search stopped');
  let next = 0;

  const take = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    clearTimeout(one?.timer);
    waiting.delete(id);
    return one;
  };
  worker.on('message', (message: SearchReply) => {
    if (message.kind === 'ready') {
      state = 'ready';
      becomeReady(message.documents);
    } else if (message.kind === 'answer') take(message.id)?.resolve(message.result);
    else take(message.id)?.reject(new Error(message.fault));
  });
  worker.on('error', (thrown) => {
    fault = new ThreadEnded('the search stopped', { cause: thrown });
  });
  worker.on('exit', () => {
    state = 'ended';
    fail(fault);
    for (const id of [...waiting.keys()]) take(id)?.reject(fault);
    end(undefined);
  });

  const post = (call: SearchCall): void => {
    worker.postMessage(call);
  };
  return {
    ready,
    isReady: () => state === 'ready',
    startedAt,
    search: async (request) => {
      await ready;
      return new Promise<SearchResult>((resolve, reject) => {
        if (state === 'ended') {
          reject(fault);
          return;
        }
        const id = next++;
        const timer = setTimeout(() => void worker.terminate(), longestAnswer);
        timer.unref();
        waiting.set(id, { resolve, reject, timer });
        post({ id, request });
      });
    },
    ended,
    close: async () => {
      if (state === 'ready') post({ id: 'close' });
      else if (state === 'starting') await worker.terminate();
      await ended;
    },
  };
}
