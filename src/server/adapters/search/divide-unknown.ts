import { cutCompound } from '#domain/search/split-compound.ts';
import type { QueryClause, SearchQuery } from '#domain/search/search-query.ts';
import { compoundsOf } from './resolve-query.ts';
import type { OpenSegment } from './segment.ts';

/**
 * Compounds that everybody says and nobody wrote: "tekstilindsamling" is looked for as "tekstil" and "indsamling",
 * where the archive has both.
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
  const clauses = query.clauses.flatMap((clause): readonly QueryClause[] => {
    const { wanted } = clause;
    if (wanted.kind !== 'word' || !unmet.includes(clause)) return [clause];
    const parts = [wanted.word, ...wanted.spellings]
      .map((word) => cutCompound(word, isKnown))
      .find((cut) => cut !== null);
    return parts?.map(requireStem) ?? [clause];
  });
  return clauses.length > query.clauses.length ? { clauses, lastMayGrow: false } : query;
}

const requireStem = (stem: string): QueryClause => ({
  need: 'required',
  wanted: { kind: 'word', word: stem, stem, spellings: [] },
});
