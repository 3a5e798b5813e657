import type { AgendaEntryId } from '../ids.ts';
import type { AgendaEntry } from './entry.ts';
import { placeOfStanding } from './fixed-entries.ts';

type Arranged = Pick<AgendaEntry, 'id' | 'position' | 'what' | 'supplement'>;

/** An entry, and whether what it is about is closed. */
export type WithAccess<Entry> = Entry & { readonly isClosed: boolean };

const rankOfPlace = { first: 0, 'after-open': 2, last: 4 } as const;

/**
 * Where a line belongs: fixed ones first, then open matters and any other business, then closed ones (LAW L12), then the approval of
 * the minutes; what a supplement brings stands after all of that (L3).
 */
function rankOf({ what, supplement, isClosed }: WithAccess<Arranged>): number {
  const within =
    what.kind === 'standing' ? rankOfPlace[placeOfStanding[what.standing]] : isClosed ? 3 : 1;
  return supplement * 5 + within;
}

/** As they stand, with positions from 1 and without gaps. */
const renumber = <Entry extends Arranged>(entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry, index) =>
    entry.position === index + 1 ? entry : { ...entry, position: index + 1 },
  );

const sorted = <Entry extends Arranged>(entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => a.position - b.position);

/** Whether every line stands where it belongs. */
export function isInOrder(entries: readonly WithAccess<Arranged>[]): boolean {
  const ranks = sorted(entries).map(rankOf);
  return ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0));
}

/** Puts a line last among those that it belongs to; lines that were moved by hand stay where they are. */
export function insertEntry<Entry extends Arranged>(
  entries: readonly WithAccess<Entry>[],
  added: WithAccess<Entry>,
): readonly WithAccess<Entry>[] {
  const rank = rankOf(added);
  const standing = sorted(entries);
  const at = standing.findLastIndex((entry) => rankOf(entry) <= rank) + 1;
  return renumber([...standing.slice(0, at), added, ...standing.slice(at)]);
}

/**
 * Moves a line. It stays within the agenda or the supplement that it belongs to, since what has been published is not mixed
 * with what comes later.
 * @param to wanted position, from 1; what lies outside means the first or the last place
 */
export function moveEntry<Entry extends Arranged>(
  entries: readonly Entry[],
  id: AgendaEntryId,
  to: number,
): readonly Entry[] {
  const standing = sorted(entries);
  const moved = standing.find((entry) => entry.id === id);
  if (!moved) return standing;
  const others = standing.filter((entry) => entry !== moved);
  const before = others.filter(({ supplement }) => supplement < moved.supplement).length;
  const beside = others.filter(({ supplement }) => supplement === moved.supplement).length;
  const at = Math.min(Math.max(to - 1, before), before + beside);
  return renumber([...others.slice(0, at), moved, ...others.slice(at)]);
}

/** Takes a line off; those after it move up. */
export const removeEntry = <Entry extends Arranged>(
  entries: readonly Entry[],
  id: AgendaEntryId,
): readonly Entry[] => renumber(sorted(entries).filter((entry) => entry.id !== id));
