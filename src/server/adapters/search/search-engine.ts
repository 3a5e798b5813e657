import path from 'node:path';
import type { SearchPublished } from '#application/publication/search.ts';
import { startThread, ThreadEnded, type SearchThread } from './search-thread.ts';

export type SearchEngineSettings = {
  /** The folder of package.json. */
  readonly root: string;
  /** The address of the database with the public side's login. */
  readonly publishedUrl: string;
  /** The index lies in its folder `search`. */
  readonly dataFolder: string;
  /** Makes the index anew whatever lies there. */
  readonly rebuild?: boolean;
  /** A search waits so long for what was published just before it, in milliseconds. */
  readonly freshness?: number;
  /** Answers while there is no index: while a large one is built, and after the thread has died; without it searches wait. */
  readonly meanwhile?: SearchPublished;
  /** Told each time the index answers again. */
  readonly returned?: () => void;
};

export type SearchEngine = {
  readonly search: SearchPublished;
  /** How many documents can be found, as soon as everything published can; refuses when the index cannot be had. */
  readonly ready: Promise<number>;
  readonly close: () => Promise<void>;
};

/** A search waits so long for a thread that has just started, in milliseconds: longer than a small archive takes. */
const firstPatience = 1_500;
/** Longer than it takes to catch up with one publication, in milliseconds; shorter than anybody notices. */
const usualFreshness = 500;
/** Milliseconds before a thread that died is started anew; twice as long each time it dies before it was ready. */
const restartPause = 1_000;
const longestPause = 60_000;

/**
 * Opens the search: one thread holds the index, answers, and keeps it in step with `published` (ADR 0006). When it
 * dies, `meanwhile` answers what it was asked and it is started anew.
 */
export function openSearch(settings: SearchEngineSettings): SearchEngine {
  const { root, publishedUrl: url, freshness = usualFreshness, meanwhile } = settings;
  const folder = path.join(settings.dataFolder, 'search');
  let closed = false;
  let restart: NodeJS.Timeout | undefined;
  let pause = restartPause;

  function start(rebuild: boolean): SearchThread {
    const started = startThread(root, { url, folder, rebuild, freshness });
    started.ready.then(
      () => {
        pause = restartPause;
        settings.returned?.();
      },
      () => (pause = Math.min(longestPause, 2 * pause)),
    );
    void started.ended.then(() => {
      if (closed) return;
      restart = setTimeout(() => (thread = start(false)), pause);
      restart.unref();
    });
    return started;
  }

  let thread = start(settings.rebuild ?? false);
  return {
    ready: thread.ready,
    search: async (request) => {
      if (closed) throw new Error('the search is closed');
      const asked = thread;
      if (meanwhile === undefined) return asked.search(request);
      if (!asked.isReady() && !(await isReadyInTime(asked))) return meanwhile(request);
      return asked.search(request).catch((fault: unknown) => {
        if (fault instanceof ThreadEnded) return meanwhile(request);
        throw fault;
      });
    },
    close: async () => {
      closed = true;
      clearTimeout(restart);
      await thread.close();
    },
  };
}

/** Whether it is ready within a first search's patience, counted from its start. */
async function isReadyInTime({ ready, startedAt }: SearchThread): Promise<boolean> {
  const left = Math.max(0, startedAt + firstPatience - performance.now());
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, left);
  });
  const settled = ready.then(
    () => true,
    () => false,
  );
  return Promise.race([settled, late]).finally(() => {
    clearTimeout(timer);
  });
}
