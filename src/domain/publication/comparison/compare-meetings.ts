import type { MeetingSnapshot } from '../snapshot.ts';
import { compareParts, type PartChange } from './compare-items.ts';
import { withParty } from './item-parts.ts';
import { findMoved, pairItems, type AnyItem, type ItemPair } from './pair-items.ts';

/** What became of an item between two versions of a meeting; only of what both of them publicly hold. */
export type ItemChange = {
  readonly status: 'added' | 'removed' | 'changed';
  /** As it is now; where it is gone, as it was. */
  readonly item: AnyItem;
  /** The number it had, where it has another now. */
  readonly wasNumber: string | null;
  /** The title it had, where it has another now. */
  readonly wasTitle: string | null;
  readonly moved: boolean;
  /** `closed`, `withdrawn`: its text was there and is not any more; `opened`, `returned`: the other way. */
  readonly access: 'closed' | 'opened' | 'withdrawn' | 'returned' | null;
  readonly parts: readonly PartChange[];
};

/** A line of the head of the meeting that says something else. */
export type FactChange = {
  readonly fact: 'kind' | 'date' | 'time' | 'place' | 'attendees' | 'absentees';
  readonly before: string;
  readonly after: string;
};

export type MeetingChanges = {
  readonly facts: readonly FactChange[];
  /** In the order of the newer version; a removed item where it stood. */
  readonly items: readonly ItemChange[];
};

/** What has changed from an older version of a meeting to a newer one; nothing between a version and itself. */
export function compareMeetings(before: MeetingSnapshot, after: MeetingSnapshot): MeetingChanges {
  return { facts: compareFacts(before, after), items: compareItems(before.items, after.items) };
}

function compareItems(older: readonly AnyItem[], newer: readonly AnyItem[]): ItemChange[] {
  const pairs = pairItems(older, newer);
  const moved = findMoved(pairs);
  const pairOf = new Map(pairs.map((pair) => [pair.after, pair]));
  const kept = new Set(pairs.map((pair) => pair.before));
  const gone = new Set(older.filter((item) => !kept.has(item)));
  const changes: ItemChange[] = [];
  const takeGone = (until: number): void => {
    for (const item of gone) {
      if (item.position >= until) continue;
      changes.push({ ...unchanged, status: 'removed', item });
      gone.delete(item);
    }
  };
  for (const item of newer) {
    const pair = pairOf.get(item);
    if (!pair) changes.push({ ...unchanged, status: 'added', item });
    else {
      if (!moved.has(pair)) takeGone(pair.before.position);
      const change = comparePair(pair, moved.has(pair));
      if (change) changes.push(change);
    }
  }
  takeGone(Infinity);
  return changes;
}

const unchanged = {
  wasNumber: null,
  wasTitle: null,
  moved: false,
  access: null,
  parts: [],
} as const;

function comparePair({ before, after }: ItemPair, moved: boolean): ItemChange | null {
  const isBothOpen = before.status === 'open' && after.status === 'open';
  const parts = isBothOpen ? compareParts(before, after) : publicParts(before, after);
  const wasTitle = isBothOpen && before.title !== after.title ? before.title : null;
  const access = accessChange(before, after);
  const isChanged = parts.length > 0 || wasTitle !== null || access !== null || moved;
  if (!isChanged) return null;
  const wasNumber = before.number === after.number ? null : before.number;
  return { status: 'changed', item: after, wasNumber, wasTitle, moved, access, parts };
}

function accessChange(before: AnyItem, after: AnyItem): ItemChange['access'] {
  if (before.status === after.status) return null;
  if (after.status === 'withdrawn') return 'withdrawn';
  if (before.status === 'withdrawn') return 'returned';
  if (after.status === 'open') return 'opened';
  return after.status === 'closed' ? 'closed' : null;
}

/** Of a closed item its public decision can change, nothing else (LAW L16). */
function publicParts(before: AnyItem, after: AnyItem): PartChange[] {
  if (before.status !== 'closed' || after.status !== 'closed') return [];
  if (before.publicDecision === after.publicDecision) return [];
  const { publicDecision } = after;
  return [{ kind: 'decision', label: '', before: before.publicDecision, after: publicDecision }];
}

function compareFacts(before: MeetingSnapshot, after: MeetingSnapshot): FactChange[] {
  const now = factsOf(after);
  return factsOf(before).flatMap(({ fact, text }, index) => {
    const other = now[index]?.text ?? '';
    return other === text ? [] : [{ fact, before: text, after: other }];
  });
}

type Fact = { readonly fact: FactChange['fact']; readonly text: string };

const factsOf = ({ kind, date, time, place, attendees, absentees }: MeetingSnapshot): Fact[] => [
  { fact: 'kind', text: kind },
  { fact: 'date', text: date },
  { fact: 'time', text: time ?? '' },
  { fact: 'place', text: place ?? '' },
  { fact: 'attendees', text: attendees.map((p) => withParty(p.name, p.party)).join(', ') },
  { fact: 'absentees', text: absentees.map((p) => withParty(p.name, p.party)).join(', ') },
];
