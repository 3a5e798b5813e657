import type { Outcome } from '#domain/minutes/parsed-minutes.ts';

export type SearchHit = {
  readonly kind: 'meeting' | 'item' | 'matter' | 'attachment' | 'person' | 'committee';
  readonly title: string;
  readonly committee: string | null;
  readonly date: string | null;
  readonly url: string;
  /** Escaped HTML in which only `<mark>` occurs; empty where the title says it all. */
  readonly snippet: string;
  /** Of the meeting's own decision, where the hit is an item with one. */
  readonly outcome: Outcome | null;
  /** The same decision verbatim, its beginning. */
  readonly decision: string | null;
};

/** What belongs together: the treatments of one matter and their attachments, or one item and its attachments. */
export type SearchGroup = {
  readonly matter: {
    readonly slug: string;
    readonly caseNumber: string;
    readonly title: string;
  } | null;
  /** The best first, at most `hitsPerGroup`; the matter itself is not among them. */
  readonly hits: readonly SearchHit[];
  /** How many further hits the group has. */
  readonly more: number;
};

/** What is asked of the search (DEFINITIONS, "Search"). */
export type SearchRequest = {
  readonly text: string;
  /** Slug of a committee. */
  readonly committee?: string | undefined;
  readonly year?: number | undefined;
  readonly outcome?: string | undefined;
  readonly kind?: SearchHit['kind'] | undefined;
  readonly sort: 'relevance' | 'date';
  /** From 1. */
  readonly page: number;
  /** Somebody is still typing: the last word stands for all that begins like it. */
  readonly typing?: boolean | undefined;
  /** What belongs together is one answer, and pages are pages of these. */
  readonly grouped?: boolean | undefined;
};

/** How many there would be of each choice, were it made instead of the present one of its kind. */
export type SearchFacets = {
  readonly committees: readonly {
    readonly slug: string;
    readonly name: string;
    readonly count: number;
  }[];
  /** Newest first. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly kinds: readonly { readonly kind: SearchHit['kind']; readonly count: number }[];
};

export type SearchResult = {
  /** At most `searchCeiling`. */
  readonly total: number;
  /** False where there are, or may be, more than `total`. */
  readonly totalIsExact: boolean;
  /** Made while there was no index, with less in it: not to be kept, soon there is a better one. */
  readonly isProvisional: boolean;
  /** What the pages are pages of, at most `searchCeiling`: groups where these are asked for, else hits. */
  readonly answers: number;
  readonly page: number;
  readonly pageSize: number;
  /** Those of the page; empty where groups are asked for. */
  readonly hits: readonly SearchHit[];
  /** Those of the page; empty where they are not asked for. */
  readonly groups: readonly SearchGroup[];
  readonly facets: SearchFacets;
  /** What may have been meant, where a word is not found ("mente du"); else null. */
  readonly suggestion: string | null;
};

export const searchPageSize = 10;
export const hitsPerGroup = 3;
/** Totals are exact so far (DEFINITIONS, "Search"). */
export const searchCeiling = 10_000;

/** Searches what has been published, and nothing else. */
export type SearchPublished = (request: SearchRequest) => Promise<SearchResult>;
