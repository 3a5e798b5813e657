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
  const others = await papersOfMatter(stores, paper);
  const stay = await decidedByItself(stores, paper, await stores.papers.openedAgain(others));
  const isClosing = (id: PaperId): boolean => !stay.has(id);
  return {
    close: await openAmong(stores, others.filter(isClosing)),
    stay: await openAmong(stores, [...stay]),
  };
}

/** The other papers of the matter, by their distance from the first: those that have been given up too. */
export async function papersOfMatter(
  { routes }: Pick<Stores, 'routes'>,
  paper: PaperId,
): Promise<readonly PaperId[]> {
  const [first = paper] = await routes.before(paper);
  return [first, ...(await routes.after(first))].filter((id) => id !== paper);
}

/**
 * What stays open where something is closed: not what that came from, since it has not been decided there.
 * @param opened papers of the matter where it has been opened again
 */
export async function decidedByItself(
  { routes }: Pick<Stores, 'routes'>,
  paper: PaperId,
  opened: Iterable<PaperId>,
): Promise<ReadonlySet<PaperId>> {
  const before = new Set(await routes.before(paper));
  const stay = new Set<PaperId>();
  for (const id of opened)
    if (!before.has(id) && id !== paper)
      for (const one of [id, ...(await routes.after(id))]) stay.add(one);
  return stay;
}

/**
 * Locks the other papers of the matter, also one that is sent on meanwhile.
 * @returns them
 */
export async function lockMatter(
  stores: Pick<Stores, 'routes'>,
  paper: PaperId,
  lock: (paper: PaperId) => Promise<unknown>,
): Promise<readonly PaperId[]> {
  const locked = new Set<PaperId>();
  for (;;) {
    const others = await papersOfMatter(stores, paper);
    const missing = others.filter((id) => !locked.has(id));
    if (missing.length === 0) return others;
    for (const id of missing) {
      await lock(id);
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
