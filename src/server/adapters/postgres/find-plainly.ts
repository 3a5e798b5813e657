import {
  searchPageSize,
  type SearchRequest,
  type SearchResult,
} from '#application/publication/search.ts';
import type { PublishedDb } from './database.ts';
import { searchPublished } from './published-search.ts';

/**
 * The search without its index, while that is being built for the first time: no compounds, no choices, no
 * suggestions, by relevance only. What belongs to one matter stands together.
 */
export async function findPlainly(
  db: PublishedDb,
  { text, page }: SearchRequest,
): Promise<SearchResult> {
  const { total, isMore, hits, named } = await searchPublished(db, text, page);
  return {
    total: total + named.length,
    totalIsExact: !isMore,
    page,
    pageSize: searchPageSize,
    hits: [...named, ...hits.flatMap((group) => group.hits)],
    facets: { committees: [], years: [], outcomes: [], kinds: [] },
    suggestion: null,
  };
}
