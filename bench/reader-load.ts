import { Worker } from 'node:worker_threads';

export type LoadSettings = {
  readonly port: number;
  /** Paths that the readers take in turn. */
  readonly paths: readonly string[];
  /** Readers at once, each with a connection of its own. */
  readonly readers: number;
  /** How many in all; Infinity until the load is stopped. */
  readonly requests: number;
  /** Milliseconds that a reader looks at a page. */
  readonly look: number;
};

export type LoadReport = {
  /** Milliseconds of each answer, to its last byte. */
  readonly times: readonly number[];
  readonly bytes: number;
  /** Answers other than 200. */
  readonly failed: number;
  readonly seconds: number;
};

/** Readers in a thread of their own, on bare connections, so that they take little from the server they measure. */
export function startReaders(settings: LoadSettings): {
  readonly report: Promise<LoadReport>;
  /** Each reader finishes the page it is at. */
  readonly stop: () => void;
} {
  const worker = new Worker(new URL('./reader-load.worker.ts', import.meta.url), {
    workerData: settings,
  });
  const report = new Promise<LoadReport>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return {
    report,
    stop: () => {
      worker.postMessage('stop');
    },
  };
}

/** @throws when an answer was not 200: a bench of error pages measures nothing */
export async function loadPages(settings: LoadSettings): Promise<LoadReport> {
  const report = await startReaders(settings).report;
  if (report.failed > 0)
    throw new Error(`${report.failed} pages were not there: ${settings.paths[0]}`);
  return report;
}

export const portOf = (origin: string): number => Number(new URL(origin).port);
