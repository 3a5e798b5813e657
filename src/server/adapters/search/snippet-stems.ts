import type { HitStems } from '#domain/search/search-snippet.ts';
import type { Found } from './run-search.ts';
import type { OpenSegment } from './segment.ts';

/** Which words of a text are to be marked: all that served a clause, in any segment. */
export function stemsToMark(
  segments: readonly OpenSegment[],
  { query, resolved }: Pick<Found, 'query' | 'resolved'>,
): HitStems {
  const words = new Map<string, number[]>();
  const phrases: { stems: readonly string[]; clause: number }[] = [];
  query.clauses.forEach(({ need, wanted }, clause) => {
    if (need === 'excluded') return;
    if (wanted.kind === 'phrase')
      for (const { stems } of wanted.ways) phrases.push({ stems, clause });
    segments.forEach(({ terms }, at) => {
      for (const { term } of resolved[at]?.clauses[clause]?.alternatives ?? []) {
        const stem = terms.at(term);
        const served = words.get(stem);
        if (served === undefined) words.set(stem, [clause]);
        else if (!served.includes(clause)) served.push(clause);
      }
    });
  });
  return { words, phrases };
}
