import { stemDanish } from '#domain/search/danish-stem.ts';
import { editDistance, toleratedDistance } from '#domain/search/edit-distance.ts';
import { wordsOneSlipAway } from '#domain/search/one-slip-away.ts';
import type { QueryClause } from '#domain/search/search-query.ts';
import { eachWord, foldWord } from '#domain/search/search-words.ts';
import { livingFrequency } from './living-frequency.ts';
import type { OpenSegment } from './segment.ts';

/** A longer word is a string of signs, and of more unknown words at once no query is made that was meant. */
const longestWord = 40;
const mostUnknown = 4;

/**
 * The query as it may have been meant: for each word that the archive does not have, one that it has and that differs
 * least, in the form in which it was written.
 * @param unmet clauses that nothing serves
 * @returns null where there is nothing near
 */
export function suggestQuery(
  segments: readonly OpenSegment[],
  written: string,
  unmet: readonly QueryClause[],
): string | null {
  const meant = new Map<string, string>();
  if (unmet.length > mostUnknown) return null;
  for (const { wanted } of unmet) {
    if (wanted.kind !== 'word') continue;
    if (wanted.word.length > longestWord) return null;
    const words = [wanted.word, ...wanted.spellings];
    const nearest =
      firstOf(words, (word) => oneSlipAway(segments, word)) ??
      firstOf(words, (word) => nearestWord(segments, word, stemDanish(word)));
    if (nearest === null) return null;
    meant.set(wanted.word, nearest);
  }
  if (meant.size === 0) return null;
  let suggestion = '';
  let from = 0;
  eachWord(written, (start, end) => {
    const other = meant.get(foldWord(written.slice(start, end).normalize('NFC')));
    if (other === undefined) return;
    suggestion += written.slice(from, start) + other;
    from = end;
  });
  return from === 0 ? null : (suggestion + written.slice(from)).trim();
}

function firstOf(words: readonly string[], find: (word: string) => string | null): string | null {
  for (const word of words) {
    const found = find(word);
    if (found !== null) return found;
  }
  return null;
}

/** Of the words that one slip makes of this one, that whose stem is the most frequent, preferably as it is printed. */
function oneSlipAway(segments: readonly OpenSegment[], word: string): string | null {
  if (toleratedDistance(word) === 0) return null;
  let best: { word: string; frequency: number; isPrinted: boolean } | null = null;
  for (const slip of wordsOneSlipAway(word)) {
    const stem = stemDanish(slip);
    let frequency = 0;
    let isPrinted = false;
    for (const segment of segments) {
      const { terms, surfaces } = segment;
      const term = terms.find(stem);
      if (term < 0) continue;
      frequency += livingFrequency(segment, term);
      isPrinted ||= surfaces.at(term) === slip;
    }
    if (frequency === 0) continue;
    if (
      best === null ||
      frequency > best.frequency ||
      (frequency === best.frequency && isPrinted && !best.isPrinted)
    )
      best = { word: slip, frequency, isPrinted };
  }
  return best?.word ?? null;
}

/** So many letters of a word may take two bytes. */
const otherLetters = 3;
/** Letters that are taken for each other at the beginning of a word. */
const alike: Readonly<Record<string, string>> = {
  a: 'aåæ', å: 'åa', æ: 'æea', e: 'eæ', o: 'oøå', ø: 'øo', c: 'cks', k: 'kc', s: 'sc', v: 'vw', w: 'wv', i: 'ij', j: 'ji',
}; // prettier-ignore

function nearestWord(segments: readonly OpenSegment[], word: string, stem: string): string | null {
  const most = toleratedDistance(word);
  if (most === 0) return null;
  let best: { distance: number; frequency: number; stem: string; surface: string } | null = null;
  for (const segment of segments) {
    const { terms, surfaces, columns } = segment;
    for (const letter of alike[word.charAt(0)] ?? word.charAt(0))
      for (let term = terms.firstFrom(letter); term < terms.size; term += 1) {
        const candidate = terms.at(term);
        if (candidate.charAt(0) !== letter) break;
        const { surfaceOffsets: offsets } = columns;
        const bytes = (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
        const fits = bytes >= word.length - most && bytes <= word.length + most + otherLetters;
        const surface = fits ? surfaces.at(term) : candidate;
        const distance = Math.min(
          editDistance(stem, candidate, most),
          fits ? editDistance(word, surface, most) : Infinity,
        );
        if (distance > most) continue;
        const frequency = livingFrequency(segment, term);
        if (frequency === 0) continue;
        if (
          best === null ||
          distance < best.distance ||
          (distance === best.distance && frequency > best.frequency)
        )
          best = { distance, frequency, stem: candidate, surface: surfaces.at(term) };
      }
  }
  return best === null ? null : inflectLike(word, stem, best);
}

/** In the form that was written, where the word has it: "kommunalbestyrelsen", not "kommunalbestyrelse". */
function inflectLike(
  word: string,
  stem: string,
  found: { readonly stem: string; readonly surface: string },
): string {
  const inflected = found.stem + word.slice(stem.length);
  return word.startsWith(stem) &&
    stemDanish(inflected) === found.stem &&
    editDistance(word, inflected, 3) < editDistance(word, found.surface, 3)
    ? inflected
    : found.surface;
}
