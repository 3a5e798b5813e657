import type { PaperId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';
import type { PaperRow } from './paper-store.ts';

/** The other papers of a matter that are open, when one is closed for reasons of law (ADR 0013). */
export type PapersAlong = {
  /** Those that it came from, and those that it was sent on as: they say the same words, and are closed with it. */
  readonly close: readonly PaperRow[];
  /** A later one whose committee has opened it again by a decision of its own, and what was sent on from that. */
  readonly stay: readonly PaperRow[];
};

export async function papersAlong(
  stores: Pick<Stores, 'routes' | 'papers'>,
  paper: PaperId,
): Promise<PapersAlong> {
  const { papers, routes } = stores;
  const after = await routes.after(paper);
  const opened = await papers.openedAgain(after);
  const own = after.findIndex((id) => opened.has(id));
  const follow = own === -1 ? after : after.slice(0, own);
  const close = [...(await routes.before(paper)), ...follow];
  return {
    close: await openAmong(stores, close),
    stay: own === -1 ? [] : await openAmong(stores, after.slice(own)),
  };
}

/** All papers of the matter's way but this one, those that have been given up too, which nobody else changes or sends on meanwhile. */
export async function lockWay(
  { papers, routes }: Pick<Stores, 'routes' | 'papers'>,
  paper: PaperId,
): Promise<readonly PaperId[]> {
  const locked = new Set([paper]);
  for (;;) {
    const way = [...(await routes.before(paper)), ...(await routes.after(paper))];
    const missing = way.filter((id) => !locked.has(id));
    if (missing.length === 0) return way;
    // One of them may be sent on while it is waited for.
    for (const id of missing) {
      await papers.lock(id);
      locked.add(id);
    }
  }
}

export async function openAmong(
  { papers }: Pick<Stores, 'papers'>,
  ids: readonly PaperId[],
): Promise<readonly PaperRow[]> {
  const rows: PaperRow[] = [];
  for (const id of ids) {
    const row = await papers.find(id);
    if (row?.access.kind === 'open') rows.push(row);
  }
  return rows;
}
