import type { ItemSnapshot } from '../snapshot.ts';
import { partsOf, type ItemPart } from './item-parts.ts';

/** A part that is new, gone, or says something else than before. */
export type PartChange = Pick<ItemPart, 'kind' | 'label'> & {
  /** Null where the part is new. */
  readonly before: string | null;
  /** Null where the part is gone. */
  readonly after: string | null;
};

/** What differs between two copies of an item, in the order of the newer one; what is gone stands last. */
export function compareParts(before: ItemSnapshot, after: ItemSnapshot): PartChange[] {
  const [older, newer] = [partsOf(before), partsOf(after)];
  const pairs = pairParts(older, newer);
  const changed = newer.flatMap((part): PartChange[] => {
    const was = pairs.get(part)?.text ?? null;
    return was === part.text ? [] : [changeOf(part, was, part.text)];
  });
  const kept = new Set(pairs.values());
  return [
    ...changed,
    ...older.filter((part) => !kept.has(part)).map((part) => changeOf(part, part.text, null)),
  ];
}

const changeOf = (
  { kind, label }: ItemPart,
  before: string | null,
  after: string | null,
): PartChange => ({ kind, label, before, after });

/** Which older part each newer one goes on: by what it is and is called, then by what it is, then by its name. */
function pairParts(
  older: readonly ItemPart[],
  newer: readonly ItemPart[],
): ReadonlyMap<ItemPart, ItemPart> {
  const pairs = new Map<ItemPart, ItemPart>();
  const free = new Set(older);
  for (const keyOf of [
    ({ kind, of, label }: ItemPart) => JSON.stringify([kind, of, label]),
    ({ kind, of }: ItemPart) => JSON.stringify([kind, of]),
    ({ kind, label }: ItemPart) => JSON.stringify([kind, label]),
  ])
    for (const part of newer) {
      if (pairs.has(part)) continue;
      const same = [...free].find((candidate) => keyOf(candidate) === keyOf(part));
      if (!same) continue;
      pairs.set(part, same);
      free.delete(same);
    }
  return pairs;
}
