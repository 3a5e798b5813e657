import type { Outcome } from '#domain/minutes/parsed-minutes.ts';

export type SearchHit = {
  readonly kind: 'meeting' | 'item' | 'matter' | 'attachment' | 'person' | 'committee';
  readonly title: string;
  readonly committee: string | null;
  readonly date: string | null;
  readonly url: string;
  /** Escaped HTML in which only `<mark>` occurs; empty where the title says it all. */
  readonly snippet: string;
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
  readonly page: number;
  readonly pageSize: number;
  readonly hits: readonly SearchHit[];
  readonly facets: SearchFacets;
  /** What may have been meant, where a word is not found ("mente du"); else null. */
  readonly suggestion: string | null;
};

export const searchPageSize = 10;

/** Searches what has been published, and nothing else. */
export type SearchPublished = (request: SearchRequest) => Promise<SearchResult>;
