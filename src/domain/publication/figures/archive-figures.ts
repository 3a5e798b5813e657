import type { Outcome } from '../../minutes/parsed-minutes.ts';
import { sumOf, yearsOf, type ArchiveCounts } from './archive-counts.ts';

export type YearTotals = {
  readonly year: number;
  readonly meetings: number;
  readonly items: number;
  readonly decisions: number;
  readonly attachments: number;
};

/** What was published of each year, oldest first. A year without a meeting between two others stands with naught. */
export function totalsByYear(counts: ArchiveCounts): YearTotals[] {
  return everyYear(yearsOf(counts)).map((year) => ({ year, ...totalsOf(inYear(counts, year)) }));
}

/** @returns `decisions` without the items on which nothing was decided */
export const totalsOf = (counts: ArchiveCounts): Omit<YearTotals, 'year'> => ({
  meetings: sumOf(counts.meetings),
  items: sumOf(counts.items),
  decisions: sumOf(decisionsOf(counts)),
  attachments: sumOf(counts.attachments),
});

/** The first and the last day with a published meeting (ISO); null for an empty archive. */
export function periodOf({
  meetings,
}: ArchiveCounts): { readonly first: string; readonly last: string } | null {
  const [first] = meetings.map((cell) => cell.first).sort();
  const last = meetings
    .map((cell) => cell.last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

export type OutcomeCount = {
  readonly outcome: Outcome;
  readonly count: number;
  /** Of all decisions, 0 to 1. */
  readonly share: number;
};

/** How the decisions came out, the most frequent first. */
export function countOutcomes(counts: ArchiveCounts): OutcomeCount[] {
  const decisions = decisionsOf(counts);
  const all = sumOf(decisions);
  return [...Map.groupBy(decisions, ({ outcome }) => outcome)]
    .map(([outcome, cells]) => ({ outcome, count: sumOf(cells), share: sumOf(cells) / all }))
    .sort((a, b) => b.count - a.count || (a.outcome < b.outcome ? -1 : 1));
}

/** The same for each of the parts, with all outcomes that occur in any of them in the same order. */
export function countOutcomesOf<Part>(
  parts: readonly (readonly [Part, ArchiveCounts])[],
  outcomes: readonly Outcome[],
): { readonly part: Part; readonly decisions: number; readonly counts: readonly number[] }[] {
  return parts.map(([part, counts]) => {
    const found = new Map(countOutcomes(counts).map(({ outcome, count }) => [outcome, count]));
    return {
      part,
      decisions: sumOf(decisionsOf(counts)),
      counts: outcomes.map((outcome) => found.get(outcome) ?? 0),
    };
  });
}

const decisionsOf = ({ items }: ArchiveCounts): ArchiveCounts['items'] =>
  items.filter(({ outcome }) => outcome !== 'none');

const inYear = (counts: ArchiveCounts, year: number): ArchiveCounts => ({
  committees: counts.committees,
  meetings: counts.meetings.filter((cell) => cell.year === year),
  items: counts.items.filter((cell) => cell.year === year),
  attachments: counts.attachments.filter((cell) => cell.year === year),
  matters: counts.matters.filter((cell) => cell.year === year),
});

function everyYear(years: readonly number[]): number[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
