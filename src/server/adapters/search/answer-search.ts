import type pg from 'pg';
import { searchCeiling } from '#application/publication/ports.ts';
import {
  searchPageSize,
  type SearchFacets,
  type SearchRequest,
  type SearchResult,
} from '#application/publication/search.ts';
import type { Outcome } from '#domain/minutes/parsed-minutes.ts';
import { readSearchQuery } from '#domain/search/search-query.ts';
import { cutSnippet } from '#domain/search/search-snippet.ts';
import { searchableText } from '#domain/search/search-words.ts';
import { readHits } from './hit-reader.ts';
import { Scoreboard } from './match-clauses.ts';
import { runSearch } from './run-search.ts';
import type { OpenSegment } from './segment.ts';
import { stemsToMark } from './snippet-stems.ts';
import { suggestQuery } from './suggest-words.ts';
import { rememberStems } from './word-memory.ts';

const noFacets: SearchFacets = { committees: [], years: [], outcomes: [], kinds: [] };
/** Further pages are not asked for by people. */
const lastPage = Math.ceil(searchCeiling / searchPageSize);

/** Answers searches out of the segments of an index, with titles and texts as they are published now. */
export function searchAnswerer(
  db: pg.Pool,
): (segments: readonly OpenSegment[], request: SearchRequest) => Promise<SearchResult> {
  const board = new Scoreboard();
  const stemOf = rememberStems();
  return async (segments, request) => {
    const page = Math.max(1, Math.min(lastPage, Math.floor(request.page)));
    const query = readSearchQuery(request.text);
    const empty = { page, pageSize: searchPageSize, hits: [], facets: noFacets, suggestion: null };
    if (query === null) return { total: 0, totalIsExact: true, ...empty };
    const { committee, year, outcome, kind, sort, typing = false } = request;
    const found = runSearch(
      segments,
      query,
      {
        filter: { committee, year, outcome, kind },
        sort,
        skip: (page - 1) * searchPageSize,
        take: searchPageSize,
        typing,
      },
      board,
    );
    const marks = stemsToMark(segments, query, found);
    const clauses = query.clauses.filter(({ excluded }) => !excluded).length;
    const suggestion =
      found.unmet.length > 0 ? suggestQuery(segments, request.text, query, found.unmet) : null;
    const keys = found.documents.map(({ segment, document }) => segment.keys.at(document));
    const read = await readHits(db, keys);
    return {
      total: Math.min(found.total, searchCeiling),
      totalIsExact: found.totalIsExact && found.total <= searchCeiling,
      page,
      pageSize: searchPageSize,
      hits: keys.flatMap((key) => {
        const hit = read.get(key);
        if (hit === undefined) return [];
        const { text, ...shown } = hit;
        const snippet = text === '' ? '' : cutSnippet(searchableText(text), marks, clauses, stemOf);
        return { ...shown, snippet };
      }),
      facets: {
        ...found.facets,
        outcomes: found.facets.outcomes.map(({ outcome: name, count }) => ({
          outcome: name as Outcome,
          count,
        })),
      },
      suggestion,
    };
  };
}
