import type { Outcome } from '../../minutes/parsed-minutes.ts';

type Cell = { readonly committee: string; readonly year: number; readonly count: number };

/**
 * What the archive holds, counted by committee (slug) and year. Closed, held and withdrawn items are not in it: they are
 * not public.
 */
export type ArchiveCounts = {
  /** Committees with at least one published meeting, by name. */
  readonly committees: readonly { readonly slug: string; readonly name: string }[];
  /** `first` and `last` are ISO dates. */
  readonly meetings: readonly (Cell & { readonly first: string; readonly last: string })[];
  /** By the meeting's own decision; `none` where nothing was decided or the decision is not released. */
  readonly items: readonly (Cell & { readonly outcome: Outcome })[];
  readonly attachments: readonly Cell[];
  /**
   * Matters by the days from their first treatment in a published meeting to their first final outcome: under the
   * committee and the year in which it fell. `days` is null for one without a final outcome: under the committee and
   * the year of the first treatment.
   */
  readonly matters: readonly (Cell & { readonly days: number | null })[];
};

export type FigureFilter = { readonly committee: string | null; readonly year: number | null };

/** The part of the counts that a filter leaves; the list of committees stays whole. */
export function filterCounts(
  counts: ArchiveCounts,
  { committee, year }: FigureFilter,
): ArchiveCounts {
  const isLeft = (cell: Pick<Cell, 'committee' | 'year'>): boolean =>
    (committee === null || cell.committee === committee) && (year === null || cell.year === year);
  return {
    committees: counts.committees,
    meetings: counts.meetings.filter(isLeft),
    items: counts.items.filter(isLeft),
    attachments: counts.attachments.filter(isLeft),
    matters: counts.matters.filter(isLeft),
  };
}

/** All that is counted in the cells. */
export const sumOf = (cells: readonly { readonly count: number }[]): number =>
  cells.reduce((sum, { count }) => sum + count, 0);

/** The years in which there was a meeting, oldest first. */
export const yearsOf = ({ meetings }: ArchiveCounts): number[] =>
  [...new Set(meetings.map(({ year }) => year))].sort((a, b) => a - b);

/** Whether a filter names a committee and a year of the archive, if any. */
export const isKnownFilter = (counts: ArchiveCounts, { committee, year }: FigureFilter): boolean =>
  (committee === null || counts.committees.some(({ slug }) => slug === committee)) &&
  (year === null || counts.meetings.some((cell) => cell.year === year));
