import type { Scoreboard } from './match-clauses.ts';
import {
  searchedKinds,
  yearOfPlace,
  yearPlace,
  type OpenSegment,
  type SearchedKind,
} from './segment.ts';

/** What a search is narrowed to; absent means all. */
export type SearchFilter = {
  /** Slug. */
  readonly committee?: string | undefined;
  readonly year?: number | undefined;
  readonly outcome?: string | undefined;
  readonly kind?: SearchedKind | undefined;
};

/** How much there would be of each, were only that choice changed; most first, years newest first. */
export type SearchFacets = {
  readonly committees: readonly {
    readonly slug: string;
    readonly name: string;
    readonly count: number;
  }[];
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
  readonly kinds: readonly { readonly kind: SearchedKind; readonly count: number }[];
};

/** Counts what is found, segment by segment, by committee, year, outcome and kind. */
export class FacetCounts {
  readonly #filter: SearchFilter;
  readonly #committees = new Map<string, { slug: string; name: string; count: number }>();
  readonly #outcomes = new Map<string, number>();
  readonly #years = new Uint32Array(256);
  readonly #kinds = new Uint32Array(searchedKinds.length);
  #segment: OpenSegment | null = null;
  #committeeCounts = new Uint32Array();
  #outcomeCounts = new Uint32Array();
  #committee = -1;
  #outcome = -1;
  readonly #kind: number;
  total = 0;

  constructor(filter: SearchFilter) {
    this.#filter = filter;
    this.#kind = filter.kind === undefined ? -1 : searchedKinds.indexOf(filter.kind);
  }

  /** The documents counted next are those of this segment. */
  enter(segment: OpenSegment): void {
    this.#leave();
    this.#segment = segment;
    this.#committeeCounts = new Uint32Array(segment.committees.length);
    this.#outcomeCounts = new Uint32Array(segment.outcomes.length);
    const { committee, outcome } = this.#filter;
    this.#committee =
      committee === undefined
        ? -1
        : placeOf(
            segment.committees.map(({ slug }) => slug),
            committee,
          );
    this.#outcome = outcome === undefined ? -1 : placeOf(segment.outcomes, outcome);
  }

  /**
   * Counts the candidates that reached the stage, and moves those that meet the whole filter to the front.
   * @returns how many these are
   */
  count({ candidates, candidateCount, stage: stages }: Scoreboard, stage: number): number {
    const segment = this.#segment;
    if (segment === null) return 0;
    const { committee, outcome, kind } = segment.columns;
    const { dead, year } = segment;
    const committees = this.#committeeCounts;
    const outcomes = this.#outcomeCounts;
    const years = this.#years;
    const kinds = this.#kinds;
    const [onlyCommittee, onlyOutcome, onlyKind] = [this.#committee, this.#outcome, this.#kind];
    const onlyYear = this.#filter.year === undefined ? -1 : yearPlace(this.#filter.year);
    let met = 0;
    for (let at = 0; at < candidateCount; at += 1) {
      const document = candidates[at] ?? 0;
      if (stages[document] !== stage || dead[document] === 1) continue;
      const itsCommittee = committee[document] ?? 0;
      const itsOutcome = outcome[document] ?? 0;
      const itsKind = kind[document] ?? 0;
      const itsYear = year[document] ?? 0;
      const fails =
        (onlyCommittee >= 0 && itsCommittee !== onlyCommittee ? 1 : 0) |
        (onlyOutcome >= 0 && itsOutcome !== onlyOutcome ? 2 : 0) |
        (onlyKind >= 0 && itsKind !== onlyKind ? 4 : 0) |
        (onlyYear >= 0 && itsYear !== onlyYear ? 8 : 0);
      if ((fails & ~1) === 0) committees[itsCommittee] = (committees[itsCommittee] ?? 0) + 1;
      if ((fails & ~2) === 0) outcomes[itsOutcome] = (outcomes[itsOutcome] ?? 0) + 1;
      if ((fails & ~4) === 0) kinds[itsKind] = (kinds[itsKind] ?? 0) + 1;
      if ((fails & ~8) === 0) years[itsYear] = (years[itsYear] ?? 0) + 1;
      if (fails !== 0) continue;
      const passed = candidates[met] ?? 0;
      candidates[met] = document;
      candidates[at] = passed;
      met += 1;
    }
    this.total += met;
    return met;
  }

  take(): SearchFacets {
    this.#leave();
    return {
      committees: [...this.#committees.values()].sort(
        (a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1),
      ),
      years: Array.from(this.#years, (count, year) => ({ year: year + yearOfPlace, count }))
        .filter(({ year, count }) => year > yearOfPlace && count > 0)
        .reverse(),
      outcomes: Array.from(this.#outcomes, ([outcome, count]) => ({ outcome, count })).sort(
        (a, b) => b.count - a.count || (a.outcome < b.outcome ? -1 : 1),
      ),
      kinds: searchedKinds
        .map((kind, at) => ({ kind, count: this.#kinds[at] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count),
    };
  }

  #leave(): void {
    const segment = this.#segment;
    if (segment === null) return;
    segment.committees.forEach(({ slug, name }, at) => {
      const count = this.#committeeCounts[at] ?? 0;
      if (at === 0 || count === 0) return;
      const known = this.#committees.get(slug);
      this.#committees.set(slug, { slug, name, count: (known?.count ?? 0) + count });
    });
    segment.outcomes.forEach((outcome, at) => {
      const count = this.#outcomeCounts[at] ?? 0;
      if (at > 0 && count > 0)
        this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + count);
    });
    this.#segment = null;
  }
}

/** A name that the segment does not have has a number that no document has. */
function placeOf(names: readonly string[], name: string): number {
  const at = names.indexOf(name, 1);
  return at < 0 ? names.length : at;
}
