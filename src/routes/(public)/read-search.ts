import type { SearchRequest } from '#application/publication/search.ts';
import { searchParameter, sortedByDate } from '#domain/publication/search-address.ts';
import { outcomeWord } from '#ui/text/outcome.ts';
import { hitKind } from '#ui/text/search.ts';
import { readPage } from './page-number.ts';

const kinds = Object.keys(hitKind) as (keyof typeof hitKind)[];
const outcomes = Object.keys(outcomeWord);
const longest = 200;

/**
 * What an address asks of the search: `q`, `udvalg`, `aar`, `udfald`, `type`, `sorter=dato`, `side`, `skriver`. What
 * is no year, outcome or type is left out of account.
 */
export function readSearch(url: URL): SearchRequest {
  const given = (name: string): string | undefined =>
    url.searchParams.get(name)?.trim().slice(0, longest).trim() || undefined;
  const year = given(searchParameter.year);
  return {
    text: given(searchParameter.text) ?? '',
    committee: given(searchParameter.committee),
    year: year !== undefined && /^[1-9]\d{3}$/.test(year) ? Number(year) : undefined,
    outcome: outcomes.find((outcome) => outcome === given(searchParameter.outcome)),
    kind: kinds.find((kind) => kind === given(searchParameter.kind)),
    sort: given(searchParameter.sort) === sortedByDate ? 'date' : 'relevance',
    page: readPage(url),
    typing: given('skriver') === '1',
  };
}
