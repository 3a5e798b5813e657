import { caseKey } from '../matter/case-number.ts';
import { titleKey, titleLikeness } from '../matter/title-words.ts';

/** What an item is known by from one version of its meeting to the next. */
export type ItemFeatures = {
  readonly number: string | null;
  readonly title: string | null;
  readonly caseNumber: string | null;
};

const number = (item: ItemFeatures): string | null => item.number;
const caseNumber = (item: ItemFeatures): string | null =>
  item.caseNumber === null ? null : caseKey(item.caseNumber);
const title = (item: ItemFeatures): string | null => titleKey(item.title ?? '') || null;

type Feature = (item: ItemFeatures) => string | null;
type Sign = {
  readonly features: readonly Feature[];
  readonly agrees?: (a: ItemFeatures, b: ItemFeatures) => boolean;
};

/** From the surest sign to the weakest; a number alone is none, since items are renumbered. */
const signs: readonly Sign[] = [
  { features: [number, title] },
  { features: [caseNumber, title] },
  { features: [number, caseNumber] },
  { features: [title] },
  { features: [number], agrees: (a, b) => titleLikeness(a.title ?? '', b.title ?? '') > 0 },
  { features: [number], agrees: (a, b) => title(a) === null && title(b) === null },
];

/** `null` where the item lacks one of the features. */
function keyOf(item: ItemFeatures, features: readonly Feature[]): string | null {
  const parts = features.map((feature) => feature(item));
  return parts.includes(null) ? null : JSON.stringify(parts);
}

/**
 * Finds the items of the former version again in the new one, so that what was decided about an item
 * (a finding accepted, a public title) stays with it.
 * @returns for each new item the former one it is, or `null`; no former one twice
 */
export function recogniseItems<Former extends ItemFeatures>(
  former: readonly Former[],
  items: readonly ItemFeatures[],
): readonly (Former | null)[] {
  const found: (Former | null)[] = items.map(() => null);
  const left = new Set(former);
  for (const { features, agrees = () => true } of signs) {
    const byKey = Map.groupBy(left, (item) => keyOf(item, features));
    for (const [index, item] of items.entries()) {
      const key = keyOf(item, features);
      if (found[index] || key === null) continue;
      const match = byKey.get(key)?.find((other) => left.has(other) && agrees(other, item));
      if (!match) continue;
      found[index] = match;
      left.delete(match);
    }
  }
  return found;
}
