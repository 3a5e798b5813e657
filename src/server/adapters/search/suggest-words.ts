import { editDistance, toleratedDistance } from '#domain/search/edit-distance.ts';
import type { SearchQuery } from '#domain/search/search-query.ts';
import type { OpenSegment } from './segment.ts';

/**
 * The query as it may have been meant: for each word that the archive does not have, the most frequent of those it
 * has that differ least and begin alike.
 * @param unmet clauses that nothing serves, by their number
 * @returns null where there is nothing near
 */
export function suggestQuery(
  segments: readonly OpenSegment[],
  written: string,
  { clauses }: SearchQuery,
  unmet: readonly number[],
): string | null {
  let suggestion = written.trim();
  let isBetter = false;
  for (const clause of unmet) {
    const wanted = clauses[clause]?.wanted;
    if (wanted?.kind !== 'word') continue;
    const nearest = nearestWord(segments, wanted.word, wanted.stem);
    if (nearest === null) return null;
    const typed = new RegExp(`(?<![\\p{L}\\p{N}])${wanted.word}(?![\\p{L}\\p{N}])`, 'iu');
    if (!typed.test(suggestion)) return null;
    suggestion = suggestion.replace(typed, nearest);
    isBetter = true;
  }
  return isBetter ? suggestion : null;
}

function nearestWord(segments: readonly OpenSegment[], word: string, stem: string): string | null {
  const most = toleratedDistance(word);
  if (most === 0) return null;
  let best: { distance: number; frequency: number; surface: string } | null = null;
  for (const { terms, surfaces, columns } of segments)
    for (let term = terms.firstFrom(word.charAt(0)); term < terms.size; term += 1) {
      const bytes = (columns.termOffsets[term + 1] ?? 0) - (columns.termOffsets[term] ?? 0);
      if (bytes > stem.length + most + 3) continue;
      const candidate = terms.at(term);
      if (candidate.charAt(0) !== word.charAt(0)) break;
      const distance = Math.min(
        editDistance(stem, candidate, most),
        editDistance(word, surfaces.at(term), most),
      );
      if (distance > most) continue;
      const frequency = columns.frequency[term] ?? 0;
      if (
        best === null ||
        distance < best.distance ||
        (distance === best.distance && frequency > best.frequency)
      )
        best = { distance, frequency, surface: surfaces.at(term) };
    }
  return best?.surface ?? null;
}
