import type { SearchRequest } from '#application/publication/search.ts';
import { readPage } from './page-number.ts';

const kinds = ['meeting', 'item', 'matter', 'attachment', 'person', 'committee'] as const;
const longest = 200;

/** What an address asks of the search: `q`, `udvalg`, `aar`, `udfald`, `type`, `sorter=dato`, `side`, `skriver`. */
export function readSearch(url: URL): SearchRequest {
  const given = (name: string): string | undefined =>
    url.searchParams.get(name)?.trim().slice(0, longest) || undefined;
  const year = Number(given('aar'));
  return {
    text: given('q') ?? '',
    committee: given('udvalg'),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    outcome: given('udfald'),
    kind: kinds.find((kind) => kind === given('type')),
    sort: given('sorter') === 'dato' ? 'date' : 'relevance',
    page: readPage(url),
    typing: given('skriver') === '1',
  };
}
