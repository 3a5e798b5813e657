import type { Stores } from '../ports.ts';
import { contentOfRow } from './paper-content.ts';
import type { RevisionCause } from './paper-history-store.ts';
import type { PaperRow } from './paper-store.ts';

/** Keeps what the paper says now, unless it says what it said last and nothing else has happened either. */
export async function keepRevision(
  stores: Stores,
  paper: PaperRow,
  cause: RevisionCause,
  by: string,
  at: Date,
): Promise<void> {
  const content = await contentOfRow(stores, paper);
  const digest = stores.digest(JSON.stringify(content));
  const last = await stores.revisions.last(paper.id);
  if (cause === 'pause' && last?.digest === digest) return;
  await stores.revisions.add(paper.id, {
    number: (last?.number ?? 0) + 1,
    at,
    by,
    cause,
    digest,
    content,
  });
}

/** A break in writing after which what stood is worth keeping. */
const pauseMinutes = 15;

/** Keeps what stands before somebody writes on after a break. */
export async function keepPause(
  stores: Stores,
  paper: PaperRow,
  by: string,
  at: Date,
): Promise<void> {
  if (at.getTime() - paper.changedAt.getTime() > pauseMinutes * 60_000)
    await keepRevision(stores, paper, 'pause', by, at);
}
