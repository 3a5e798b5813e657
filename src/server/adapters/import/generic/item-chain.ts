import type { HeadCandidate } from './item-head.ts';

/** A candidate and how much speaks for its being an item head. */
export type WeighedHead = HeadCandidate & {
  readonly weight: number;
  /** A label, case number or access mark follows: the inside of an item. */
  readonly leads: boolean;
};

const numberOf = ({ number }: HeadCandidate): number => Number.parseInt(number, 10);
/** Items may be left out of what is public; longer jumps are not the same numbering. */
const longestJump = 6;

/**
 * The run of heads that counts on from item to item (from any number: some number through the year) and
 * has the greatest weight; a list that counts inside an item has less, since no labels follow its lines.
 */
export function chooseChain(candidates: readonly WeighedHead[]): readonly WeighedHead[] {
  type Chain = {
    readonly head: WeighedHead;
    readonly before: Chain | null;
    readonly weight: number;
  };
  const best = new Map<number, Chain>();
  let heaviest: Chain | null = null;
  for (const head of candidates) {
    const number = numberOf(head);
    let before: Chain | null = null;
    let weight = head.weight;
    const consider = (chain: Chain | undefined, bonus: number): void => {
      if (chain === undefined || chain.weight + head.weight + bonus <= weight) return;
      before = chain;
      weight = chain.weight + head.weight + bonus;
    };
    consider(best.get(number - 1), 0.3);
    for (let jump = 2; jump <= longestJump; jump += 1) consider(best.get(number - jump), -jump);
    // 12a behind 12
    if (/\D$/.test(head.number)) consider(best.get(number), 0);
    const chain: Chain = { head, before, weight };
    if (weight >= (best.get(number)?.weight ?? -Infinity)) best.set(number, chain);
    if (weight > (heaviest?.weight ?? 0)) heaviest = chain;
  }
  const found: WeighedHead[] = [];
  for (let chain: Chain | null = heaviest; chain !== null; chain = chain.before)
    found.unshift(chain.head);
  return found;
}
