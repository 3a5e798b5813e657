import { searchedKinds, type OpenSegment, type SearchedKind } from './segment.ts';

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

/** Minutes are older than that only by mistake; what has no date counts as the first. */
const firstYear = 1899;
const lastYear = 2155;

/** Counts what is found, segment by segment, by committee, year, outcome and kind. */
export class FacetCounts {
  readonly #filter: SearchFilter;
  readonly #committees = new Map<string, { slug: string; name: string; count: number }>();
  readonly #outcomes = new Map<string, number>();
  readonly #years = new Uint32Array(lastYear - firstYear + 1);
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

  /** Counts a document; true where it meets the whole filter. */
  count(document: number): boolean {
    const columns = this.#segment?.columns;
    if (columns === undefined) return false;
    const committee = columns.committee[document] ?? 0;
    const outcome = columns.outcome[document] ?? 0;
    const kind = columns.kind[document] ?? 0;
    const year = Math.floor((columns.date[document] ?? 0) / 10_000);
    const fails =
      (this.#committee >= 0 && committee !== this.#committee ? 1 : 0) |
      (this.#outcome >= 0 && outcome !== this.#outcome ? 2 : 0) |
      (this.#kind >= 0 && kind !== this.#kind ? 4 : 0) |
      (this.#filter.year !== undefined && year !== this.#filter.year ? 8 : 0);
    if ((fails & ~1) === 0) increase(this.#committeeCounts, committee);
    if ((fails & ~2) === 0) increase(this.#outcomeCounts, outcome);
    if ((fails & ~4) === 0) increase(this.#kinds, kind);
    if ((fails & ~8) === 0)
      increase(this.#years, Math.max(0, Math.min(lastYear, year) - firstYear));
    if (fails !== 0) return false;
    this.total += 1;
    return true;
  }

  take(): SearchFacets {
    this.#leave();
    return {
      committees: [...this.#committees.values()].sort(
        (a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1),
      ),
      years: Array.from(this.#years, (count, year) => ({ year: year + firstYear, count }))
        .filter(({ year, count }) => year > firstYear && count > 0)
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

const increase = (counts: Uint32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};

/** A name that the segment does not have has a number that no document has. */
function placeOf(names: readonly string[], name: string): number {
  const at = names.indexOf(name, 1);
  return at < 0 ? names.length : at;
}
