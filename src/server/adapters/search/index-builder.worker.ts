import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { buildIndex } from './build-index.ts';
import { mergeSegments } from './merge-segments.ts';
import { currentCursor } from './published-changes.ts';
import { openReaderPool } from './reader-pool.ts';
import { openSegment, type Segment } from './segment.ts';
import { removeIndex, shareSegment, writeIndex, type IndexOrigin } from './segment-file.ts';

/** What is to become one large segment, in memory and on the disk. */
export type BuildOrder = {
  readonly folder: string;
} & (
  | { readonly kind: 'build'; readonly url: string; readonly database: string }
  | {
      readonly kind: 'merge';
      readonly parts: readonly { readonly segment: Segment; readonly dead: Uint8Array }[];
      readonly origin: IndexOrigin;
    }
);
export type BuildAnswer = { readonly segment: Segment; readonly origin: IndexOrigin };

const order = workerData as BuildOrder;

async function build(): Promise<BuildAnswer> {
  if (order.kind === 'merge') {
    const parts = order.parts.map(({ segment, dead }) => ({ ...openSegment(segment), dead }));
    return { segment: shareSegment(mergeSegments(parts)), origin: order.origin };
  }
  const db = openReaderPool(order.url, 2);
  try {
    const origin = { database: order.database, cursor: await currentCursor(db) };
    return { segment: shareSegment(await buildIndex(db)), origin };
  } finally {
    await db.end();
  }
}

const answer = await build();
try {
  await writeIndex(order.folder, answer.segment, answer.origin);
} catch (fault) {
  // It is searched from memory, and the one on the disk must not keep what this one has not.
  await removeIndex(order.folder).catch(() => undefined);
  process.stderr.write(`Søgeindekset kunne ikke gemmes i ${order.folder}: ${String(fault)}\n`);
}
parentPort?.postMessage(answer);
