import { searchFeedAddress, searchPageAddress } from './address.ts';

/** What a search address says; absent means all. */
export type SearchAsked = {
  readonly text: string;
  /** Slug. */
  readonly committee?: string | undefined;
  readonly year?: number | undefined;
  readonly outcome?: string | undefined;
  readonly kind?: string | undefined;
  readonly sort?: 'relevance' | 'date' | undefined;
  /** From 1. */
  readonly page?: number | undefined;
};

/** Names in the address, in the order in which they are written: one search has one address. */
export const searchParameter = {
  text: 'q',
  committee: 'udvalg',
  year: 'aar',
  outcome: 'udfald',
  kind: 'type',
  sort: 'sorter',
  page: 'side',
} as const satisfies Record<keyof SearchAsked, string>;
export const sortedByDate = 'dato';

/** The search as names and values, for an address or the hidden fields of a form; without what is the usual. */
export function searchFields(asked: SearchAsked): (readonly [name: string, value: string])[] {
  const { text, committee, year, outcome, kind, sort, page = 1 } = asked;
  const fields: [string, string | undefined][] = [
    [searchParameter.text, text.trim()],
    [searchParameter.committee, committee],
    [searchParameter.year, year?.toString()],
    [searchParameter.outcome, outcome],
    [searchParameter.kind, kind],
    [searchParameter.sort, sort === 'date' ? sortedByDate : undefined],
    [searchParameter.page, page > 1 ? String(page) : undefined],
  ];
  return fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  );
}

/** The query, what it is narrowed to and the page stand in the address, so that a search can be sent to somebody. */
export const searchAddress = (asked: SearchAsked): string => withFields(searchPageAddress, asked);

/** The search as a feed: what the page finds, from its beginning. */
export const searchFeed = (asked: SearchAsked): string =>
  withFields(searchFeedAddress, { ...asked, sort: undefined, page: undefined });

function withFields(path: string, asked: SearchAsked): string {
  const fields = searchFields(asked).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`,
  );
  return fields.length === 0 ? path : `${path}?${fields.join('&')}`;
}
