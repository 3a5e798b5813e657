import { titleKey, titleLikeness } from '../../matter/title-words.ts';
import type { ItemSnapshot, MeetingSnapshot } from '../snapshot.ts';

export type AnyItem = MeetingSnapshot['items'][number];
export type ItemPair = { readonly before: AnyItem; readonly after: AnyItem };

/** How surely two items of two versions of one meeting are the same; 0 where they are not. */
type Likeness = (before: AnyItem, after: AnyItem) => number;

const sameNumber = (a: AnyItem, b: AnyItem): boolean => a.number !== null && a.number === b.number;
const caseOf = ({ matter, caseNumber }: ItemSnapshot): string | null =>
  matter?.caseNumber ?? caseNumber;

/** A case number under which several items stand tells them apart only together with their titles. */
const byCase: Likeness = (before, after) => {
  if (before.status !== 'open' || after.status !== 'open') return 0;
  if (caseOf(before) === null || caseOf(before) !== caseOf(after)) return 0;
  return 1 + titleLikeness(before.title, after.title) + (sameNumber(before, after) ? 0.1 : 0);
};
const byTitle: Likeness = (before, after) => {
  if (before.status !== 'open' || after.status !== 'open') return 0;
  if (isOtherCase(before, after)) return 0;
  const isSame = titleKey(before.title) === titleKey(after.title);
  const like = isSame ? 1 : titleLikeness(before.title, after.title);
  return like === 0 ? 0 : like + (sameNumber(before, after) ? 0.1 : 0);
};
/** A closed item says nothing by which it could be known but its number. */
const byNumber: Likeness = (before, after) =>
  sameNumber(before, after) && (before.status !== 'open' || after.status !== 'open') ? 1 : 0;

/** Two different case numbers are two matters, whatever the titles say. */
const isOtherCase = (before: ItemSnapshot, after: ItemSnapshot): boolean =>
  caseOf(before) !== null && caseOf(after) !== null && caseOf(before) !== caseOf(after);

/**
 * Which item of the older version each item of the newer one is: by case number, then by title, and where one of them
 * is not public by its number.
 * @returns the pairs in the order of the newer version
 */
export function pairItems(older: readonly AnyItem[], newer: readonly AnyItem[]): ItemPair[] {
  const pairs = new Map<AnyItem, AnyItem>();
  const free = new Set(older);
  for (const likeness of [byCase, byTitle, byNumber]) {
    const candidates = newer
      .filter((after) => !pairs.has(after))
      .flatMap((after) =>
        [...free].map((before) => ({ before, after, like: likeness(before, after) })),
      )
      .filter(({ like }) => like > 0)
      .sort((a, b) => b.like - a.like || distance(a) - distance(b));
    for (const { before, after } of candidates) {
      if (pairs.has(after) || !free.has(before)) continue;
      pairs.set(after, before);
      free.delete(before);
    }
  }
  return newer.flatMap((after) => {
    const before = pairs.get(after);
    return before ? [{ before, after }] : [];
  });
}

const distance = ({ before, after }: ItemPair): number =>
  Math.abs(before.position - after.position);

/**
 * The pairs that stand in another order than before: the fewest whose moving explains it. An item that only has got
 * another number because one was put in before it has not moved.
 */
export function findMoved(pairs: readonly ItemPair[]): ReadonlySet<ItemPair> {
  const chains: ItemPair[][] = [];
  for (const pair of pairs) {
    const before = chains
      .filter((chain) => (chain.at(-1)?.before.position ?? 0) < pair.before.position)
      .reduce<ItemPair[]>((best, chain) => (chain.length > best.length ? chain : best), []);
    chains.push([...before, pair]);
  }
  const stayed = new Set(
    chains.reduce<ItemPair[]>((best, chain) => (chain.length > best.length ? chain : best), []),
  );
  return new Set(pairs.filter((pair) => !stayed.has(pair)));
}
