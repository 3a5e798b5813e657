import type { WithAccess } from '#domain/agenda/arrange-entries.ts';
import type { AgendaEntry } from '#domain/agenda/entry.ts';
import type { Closing } from '#domain/paper/closing.ts';
import type { Stores } from '../ports.ts';

/** Whether what a line is about is open: a paper says so itself. */
export async function accessOf(
  { papers }: Pick<Stores, 'papers'>,
  { what }: Pick<AgendaEntry, 'what'>,
): Promise<{ readonly kind: 'open' } | Closing> {
  if (what.kind === 'standing') return { kind: 'open' };
  if (what.kind === 'plain') return what.access;
  const paper = await papers.find(what.paper);
  if (!paper) throw new Error(`paper ${what.paper} is gone`);
  return paper.access;
}

export const withAccess = (
  stores: Pick<Stores, 'papers'>,
  entries: readonly AgendaEntry[],
): Promise<readonly WithAccess<AgendaEntry>[]> =>
  Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      isClosed: (await accessOf(stores, entry)).kind === 'closed',
    })),
  );
