import { parentPort, workerData } from 'node:worker_threads';
import type { SearchRequest, SearchResult } from '#application/publication/search.ts';
import { watchPublications } from '#adapters/postgres/publication-watch.ts';
import { searchAnswerer } from './answer-search.ts';
import { IndexKeeper, type KeeperSettings } from './index-keeper.ts';
import { openReaderPool } from './reader-pool.ts';

export type SearchWorkerSettings = KeeperSettings & {
  readonly rebuild: boolean;
  /** A search waits so long for what was published just before it, in milliseconds. */
  readonly freshness: number;
};
export type SearchCall =
  { readonly id: number; readonly request: SearchRequest } | { readonly id: 'close' };
export type SearchReply =
  | { readonly kind: 'ready'; readonly documents: number }
  | { readonly kind: 'answer'; readonly id: number; readonly result: SearchResult }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: string };

/** Longer than any of its queries needs, in milliseconds. */
const patience = 10_000;

const settings = workerData as SearchWorkerSettings;
const db = openReaderPool(settings.url, 4, patience);
const keeper = new IndexKeeper(db, settings);
const answer = searchAnswerer(db);
const port = parentPort;
const reply = (message: SearchReply): void => port?.postMessage(message);

await keeper.open(settings.rebuild);
const catchUp = (): Promise<void> => keeper.catchUp().catch(() => undefined);
const stopWatching = watchPublications(settings.url, {
  changed: () => void catchUp(),
  listening: (isListening) => {
    if (isListening) void catchUp();
  },
});

async function search(id: number, request: SearchRequest): Promise<void> {
  try {
    const [first, isBehind] = await Promise.all([
      answer(keeper.index.segments, request),
      keeper.isBehind(),
    ]);
    if (isBehind) await soon(keeper.catchUp());
    const result = isBehind ? await answer(keeper.index.segments, request) : first;
    reply({ kind: 'answer', id, result });
  } catch (fault) {
    reply({ kind: 'fault', id, fault: fault instanceof Error ? fault.message : String(fault) });
  }
}

function soon(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, settings.freshness)));
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

async function close(): Promise<void> {
  port?.removeAllListeners('message');
  await stopWatching();
  await keeper.close();
  await db.end();
  port?.close();
}

port?.on('message', (call: SearchCall) => {
  if (call.id === 'close') void close();
  else void search(call.id, call.request);
});
reply({
  kind: 'ready',
  documents: keeper.index.segments.reduce((sum, { documents }) => sum + documents, 0),
});
