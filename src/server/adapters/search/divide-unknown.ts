import { cutCompound } from '#domain/search/split-compound.ts';
import type { QueryClause, SearchQuery } from '#domain/search/search-query.ts';
import { compoundsOf } from './resolve-query.ts';
import type { OpenSegment } from './segment.ts';

/**
 * Compounds that everybody says and nobody wrote: "tekstilindsamling" is looked for as "tekstil" and "indsamling",
 * where the archive has both. What stands in every third document, as the first of "kommuneplan", tells nothing apart.
 * @param unmet clauses of the query that nothing serves
 * @returns the query itself where there is nothing to divide
 */
export function divideUnknown(
  segments: readonly OpenSegment[],
  query: SearchQuery,
  unmet: readonly QueryClause[],
): SearchQuery {
  if (unmet.length === 0) return query;
  const isKnown = (stem: string): boolean =>
    segments.some(
      (segment) => segment.terms.find(stem) >= 0 || compoundsOf(segment, stem).length > 0,
    );
  const documents = segments.reduce((sum, segment) => sum + segment.documents, 0);
  const saysSomething = (stem: string): boolean =>
    segments.reduce((sum, segment) => sum + countStem(segment, stem), 0) * 3 < documents;
  const clauses = query.clauses.flatMap((clause): readonly QueryClause[] => {
    const { wanted } = clause;
    if (wanted.kind !== 'word' || !unmet.includes(clause)) return [clause];
    const parts = [wanted.word, ...wanted.spellings]
      .map((word) => cutCompound(word, isKnown))
      .find((cut) => cut !== null && saysSomething(cut[0]));
    return parts?.map(requireStem) ?? [clause];
  });
  return clauses.length > query.clauses.length ? { clauses, lastMayGrow: false } : query;
}

/** How many documents have a stem at most, alone or in a compound. */
const countStem = (segment: OpenSegment, stem: string): number =>
  [segment.terms.find(stem), ...compoundsOf(segment, stem)].reduce(
    (sum, term) => sum + (segment.columns.frequency[term] ?? 0),
    0,
  );

const requireStem = (stem: string): QueryClause => ({
  need: 'required',
  wanted: { kind: 'word', word: stem, stem, spellings: [] },
});
