import type { QueryClause, SearchQuery } from '#domain/search/search-query.ts';
import { AnswerGroups } from './answer-groups.ts';
import { BestOf } from './best-of.ts';
import { FacetCounts, type SearchFacets, type SearchFilter } from './facet-counts.ts';
import { countClause, matchClauses, type Scoreboard } from './match-clauses.ts';
import { divideUnknown } from './divide-unknown.ts';
import { resolveQuery, type Growth, type Resolved } from './resolve-query.ts';
import { searchedKinds, yearOfPlace, type OpenSegment } from './segment.ts';

export type SearchOptions = {
  readonly filter: SearchFilter;
  readonly sort: 'relevance' | 'date';
  /** How many of the best to leave out, and how many to give. */
  readonly skip: number;
  readonly take: number;
  /** Somebody is still typing: the last word stands for its beginnings even if it is a word. */
  readonly typing: boolean;
  /** Give what belongs together instead of single documents. */
  readonly grouped?: boolean;
};

export type FoundDocument = { readonly segment: OpenSegment; readonly document: number };
export type Found = {
  readonly total: number;
  /** False where words that begin as typed, or places of a phrase, were too many to look at all. */
  readonly totalIsExact: boolean;
  /** The best; none where groups are asked for. */
  readonly documents: readonly FoundDocument[];
  /** The best, each with all its documents, the best first; none where they are not asked for. */
  readonly groups: readonly (readonly FoundDocument[])[];
  /** How many there are of what is asked for, documents or groups. */
  readonly answers: number;
  readonly facets: SearchFacets;
  /** Required clauses, as they were asked, that no word of the archive serves. */
  readonly unmet: readonly QueryClause[];
  /** What was looked for: what was asked, with compounds that nobody wrote divided. */
  readonly query: SearchQuery;
  readonly resolved: readonly Resolved[];
};

/** What was called by its name comes before what speaks of it; an attachment after what was decided. */
const kindWeight = searchedKinds.map(
  (kind) =>
    ({ meeting: 1, item: 1, matter: 1.15, attachment: 0.8, person: 1.5, committee: 1.7 })[kind],
);
/** Of two that say the same the newer comes first: by year, at most a fifth. */
const newness = Float64Array.from(
  { length: 256 },
  (_, year) => 1 + 0.2 * Math.max(0, Math.min(1, (year + yearOfPlace - 2000) / 40)),
);
const perSegment = 2 ** 32;

/** Finds the documents that meet the query in all segments of the index. */
export function runSearch(
  segments: readonly OpenSegment[],
  query: SearchQuery,
  options: SearchOptions,
  board: Scoreboard,
): Found {
  const growth = options.typing ? 'typing' : 'no';
  const asked = resolveAll(segments, query, growth);
  const mayGrow = !options.typing && query.lastMayGrow && asked.counts.at(-1) === 0;
  const grown = mayGrow ? resolveAll(segments, query, 'unknown') : asked;
  const unmet = query.clauses.filter(
    ({ need }, at) => need === 'required' && grown.counts[at] === 0,
  );
  const divided = divideUnknown(segments, query, unmet);
  const isLastDivided = divided.clauses.at(-1) !== query.clauses.at(-1);
  const { resolved, counts } =
    divided === query
      ? grown
      : resolveAll(segments, divided, mayGrow && !isLastDivided ? 'unknown' : growth);
  const documents = segments.reduce((sum, segment) => sum + segment.documents, 0);
  const rarity = counts.map((count) =>
    Math.log(1 + (documents + 0.5) / (Math.min(count, documents) + 0.5)),
  );
  const best = new BestOf(options.skip + options.take);
  const together = options.grouped === true ? new AnswerGroups(segments) : null;
  const facets = new FacetCounts(options.filter);
  let wasWhole = true;
  for (const [at, segment] of segments.entries()) {
    const clauses = resolved[at];
    if (clauses === undefined || !isServed(clauses)) continue;
    const { stage, isWhole } = matchClauses(segment, clauses, rarity, board);
    wasWhole &&= isWhole;
    if (stage > 0) collect(segment, at, stage, board, facets, together ?? best, options.sort);
  }
  const documentOf = (value: number): FoundDocument[] => {
    const segment = segments[Math.floor(value / perSegment)];
    return segment === undefined ? [] : [{ segment, document: value % perSegment }];
  };
  const groups = together?.take(options.skip, options.take);
  return {
    total: facets.total,
    totalIsExact: wasWhole && resolved.every(({ isCut }) => !isCut),
    documents: best.take().slice(options.skip).flatMap(documentOf),
    groups: groups?.best.map((values) => values.flatMap(documentOf)) ?? [],
    answers: groups?.count ?? facets.total,
    facets: facets.take(),
    unmet,
    query: divided,
    resolved,
  };
}

function resolveAll(segments: readonly OpenSegment[], query: SearchQuery, growth: Growth) {
  const resolved = segments.map((segment) => resolveQuery(segment, query, growth));
  const counts = query.clauses.map((_, clause) =>
    segments.reduce(
      (sum, segment, at) => sum + countClause(segment, resolved[at]?.clauses[clause]),
      0,
    ),
  );
  return { resolved, counts };
}

/** Whether the segment has a word for everything that is required. */
const isServed = ({ clauses }: Resolved): boolean =>
  clauses.every(
    ({ need, alternatives, phrases }) =>
      need !== 'required' || alternatives.length + phrases.length > 0,
  );

function collect(
  segment: OpenSegment,
  number: number,
  stage: number,
  board: Scoreboard,
  facets: FacetCounts,
  best: BestOf | AnswerGroups,
  sort: SearchOptions['sort'],
): void {
  const { kind, date: dates } = segment.columns;
  const { year: years } = segment;
  const { score: scores, candidates } = board;
  facets.enter(segment);
  const met = facets.count(board, stage);
  for (let at = 0; at < met; at += 1) {
    const document = candidates[at] ?? 0;
    const date = dates[document] ?? 0;
    const weight = (kindWeight[kind[document] ?? 0] ?? 1) * (newness[years[document] ?? 0] ?? 1);
    const score = Math.min(9_999_999, Math.round((scores[document] ?? 0) * weight));
    const key = sort === 'date' ? date * 10_000_000 + score : score * 100_000_000 + date;
    const value = number * perSegment + document;
    if (best instanceof BestOf) best.add(key, value);
    else best.add(key, value, segment, document);
  }
}
