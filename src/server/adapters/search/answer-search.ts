import type pg from 'pg';
import {
  hitsPerGroup,
  searchCeiling,
  searchPageSize,
  type SearchFacets,
  type SearchGroup,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
} from '#application/publication/search.ts';
import type { Outcome } from '#domain/minutes/parsed-minutes.ts';
import { readSearchQuery } from '#domain/search/search-query.ts';
import { cutSnippet } from '#domain/search/search-snippet.ts';
import { searchableText } from '#domain/search/search-words.ts';
import { readHits, type ReadHit } from './hit-reader.ts';
import { Scoreboard } from './match-clauses.ts';
import { runSearch, type FoundDocument } from './run-search.ts';
import { searchedKinds, type OpenSegment } from './segment.ts';
import { stemsToMark } from './snippet-stems.ts';
import { suggestQuery } from './suggest-words.ts';
import { rememberStems } from './word-memory.ts';

const noFacets: SearchFacets = { committees: [], years: [], outcomes: [], kinds: [] };
const matterKind = searchedKinds.indexOf('matter');
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
    const none = { isProvisional: false, hits: [], groups: [], facets: noFacets, suggestion: null };
    if (query === null)
      return { total: 0, totalIsExact: true, answers: 0, page, pageSize: searchPageSize, ...none };
    const { committee, year, outcome, kind, sort, typing = false, grouped = false } = request;
    const found = runSearch(
      segments,
      query,
      {
        filter: { committee, year, outcome, kind },
        sort,
        skip: (page - 1) * searchPageSize,
        take: searchPageSize,
        typing,
        grouped,
      },
      board,
    );
    const marks = stemsToMark(segments, found);
    const clauses = found.query.clauses.filter(({ need }) => need !== 'excluded').length;
    const suggestion =
      found.unmet.length > 0 ? suggestQuery(segments, request.text, found.unmet) : null;
    const parted = found.groups.map(partGroup);
    const keys = [
      ...found.documents,
      ...parted.flatMap(({ first, shown }) => [...first, ...shown]),
    ];
    const read = await readHits(db, keys.map(keyOf));
    const readAll = (documents: readonly FoundDocument[]): ReadHit[] =>
      documents.flatMap((document) => read.get(keyOf(document)) ?? []);
    const toHit = ({ text, facts }: ReadHit): SearchHit => ({
      ...facts,
      snippet: text === '' ? '' : cutSnippet(searchableText(text), marks, clauses, stemOf),
    });
    return {
      total: Math.min(found.total, searchCeiling),
      totalIsExact: found.totalIsExact && found.total <= searchCeiling,
      isProvisional: false,
      answers: Math.min(found.answers, searchCeiling),
      page,
      pageSize: searchPageSize,
      hits: readAll(found.documents).map(toHit),
      groups: parted.flatMap(({ first, shown, more }): SearchGroup[] => {
        const hits = readAll(shown);
        const matter = [...readAll(first), ...hits][0]?.matter ?? null;
        return matter === null && hits.length === 0
          ? []
          : [{ matter, hits: hits.map(toHit), more }];
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

const keyOf = ({ segment, document }: FoundDocument): string => segment.keys.at(document);

/** The matter itself heads its group; of the others some are shown. */
function partGroup(documents: readonly FoundDocument[]) {
  const isMatter = ({ segment, document }: FoundDocument): boolean =>
    segment.columns.kind[document] === matterKind;
  const others = documents.filter((document) => !isMatter(document));
  const shown = others.slice(0, hitsPerGroup);
  return { first: documents.filter(isMatter), shown, more: others.length - shown.length };
}
