import type { AgendaEntryId, MeetingId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';
import type { Postponement } from './agenda-store.ts';
import { loadAgenda } from './load-agenda.ts';

export type PostponedTo = {
  readonly meeting: MeetingId;
  /** ISO date. */
  readonly date: string;
};

/**
 * Where the lines of a meeting have been postponed to. One whose meeting has been cancelled since, or which has been taken off
 * there, is not among them: it can be postponed again.
 */
export async function postponedTo(
  stores: Stores,
  meeting: MeetingId,
): Promise<ReadonlyMap<AgendaEntryId, PostponedTo>> {
  const found = new Map<AgendaEntryId, PostponedTo>();
  for (const postponement of await stores.postponements.of(meeting)) {
    const { entry, to } = postponement;
    const target = await loadAgenda(stores, to);
    if (!target || target.agenda.status === 'cancelled') continue;
    const standing = target.entries.map(({ id }) => id);
    if (await stands(stores, postponement, standing))
      found.set(entry, { meeting: to, date: target.meeting.date });
  }
  return found;
}

/** It waits for its agenda, stands on it, or has been postponed again from there. */
async function stands(
  stores: Stores,
  { returned, to }: Postponement,
  standing: readonly AgendaEntryId[],
): Promise<boolean> {
  if (returned === null || standing.includes(returned)) return true;
  return (await stores.postponements.of(to)).some(({ entry }) => entry === returned);
}
