import { sumOf, type ArchiveCounts } from './archive-counts.ts';

/**
 * How long matters are under way: from the day of the first published treatment of a matter to the day of its first
 * final outcome, in days. A matter that is decided the first time it is treated took 0 days. Matters without a final
 * outcome have no length and are counted apart.
 */
export type TimeToDecision = {
  readonly decided: number;
  /** Of the decided, those that were decided on the day of their first treatment. */
  readonly atOnce: number;
  readonly undecided: number;
  /** Over all decided matters; null where there are none. */
  readonly spread: Spread | null;
  /** Over those that were not decided at once; null where there are none. */
  readonly later: Spread | null;
  readonly bands: readonly Band[];
};

/** In days: half the matters lie between `lower` and `upper`. */
export type Spread = { readonly lower: number; readonly median: number; readonly upper: number };

export type Band = {
  /** Days, both included; null: no end. */
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
};

/** Meetings are weeks apart: first the same day, then weeks, then months and years. */
const bandStarts = [0, 1, 15, 29, 57, 92, 183, 366];

export function measureTime({ matters }: Pick<ArchiveCounts, 'matters'>): TimeToDecision {
  const decided = matters.flatMap(({ days, count }) => (days === null ? [] : [{ days, count }]));
  const later = decided.filter(({ days }) => days > 0);
  const total = sumOf(decided);
  return {
    decided: total,
    atOnce: total - sumOf(later),
    undecided: sumOf(matters) - total,
    spread: spreadOf(decided),
    later: spreadOf(later),
    bands: bandStarts.map((from, index) => {
      const next = bandStarts[index + 1];
      const to = next === undefined ? null : next - 1;
      const inBand = decided.filter(({ days }) => days >= from && (to === null || days <= to));
      return { from, to, count: sumOf(inBand) };
    }),
  };
}

type Lengths = readonly { readonly days: number; readonly count: number }[];

/**
 * The median of lengths that are given with how often each occurs, and the first and the last of the middle half: when
 * a quarter, rounded down, is left out at either end.
 * @returns null for none; the median between two lengths is the mean of both
 */
export function spreadOf(lengths: Lengths): Spread | null {
  const sorted = lengths.filter(({ count }) => count > 0).toSorted((a, b) => a.days - b.days);
  const total = sumOf(sorted);
  if (total === 0) return null;
  const lengthAt = (place: number): number => {
    let passed = 0;
    for (const { days, count } of sorted) {
      passed += count;
      if (place < passed) return days;
    }
    return sorted.at(-1)?.days ?? 0;
  };
  const quarter = Math.floor(total / 4);
  const middle = (total - 1) / 2;
  return {
    lower: lengthAt(quarter),
    median: (lengthAt(Math.floor(middle)) + lengthAt(Math.ceil(middle))) / 2,
    upper: lengthAt(total - 1 - quarter),
  };
}
