import {
  countWords,
  outputWords,
  subtractWords,
  type WordCount,
} from '#domain/minutes/conservation.ts';
import type { ParsedMinutes, Warning } from '#domain/minutes/parsed-minutes.ts';

const lineEnd = /(\p{L}+)-[ \t]*\r?\n/gu;
const joinedOverLines = /(\p{L}*\p{Ll})-[ \t]*\r?\n[ \t]*(\p{Ll}\p{L}*)/gu;

/** Takes one of each of the words away; `false`, and nothing taken, where one is missing. */
function takeOne(count: Map<string, number>, ...words: readonly string[]): boolean {
  if (!words.every((word) => (count.get(word) ?? 0) > 0)) return false;
  for (const word of words) count.set(word, (count.get(word) ?? 0) - 1);
  return true;
}

/**
 * A word divided at a line end may be one word in the source and two in the parse ("Sundheds-⏎og"), or the other way round
 * where a page head stands between its halves: both are the same printed word, and none is lost.
 */
function reconcileLineEnds(source: string, lost: Map<string, number>, more: Map<string, number>) {
  for (const [, first = '', second = ''] of source.normalize('NFC').matchAll(joinedOverLines))
    if ((lost.get(first + second) ?? 0) > 0 && takeOne(more, first, second))
      takeOne(lost, first + second);
  const firsts = new Set(
    [...source.normalize('NFC').matchAll(lineEnd)].map(([, word = '']) => word),
  );
  for (const first of firsts)
    for (const second of [...lost.keys()])
      while (
        (lost.get(first) ?? 0) > 0 &&
        (lost.get(second) ?? 0) > 0 &&
        takeOne(more, first + second)
      )
        takeOne(lost, first, second);
}

const listed = (count: WordCount): readonly string[] =>
  [...count].flatMap(([word, times]) => Array.from({ length: Math.max(0, times) }, () => word));

/**
 * The words of the source that have no place in the parse, as one warning that quotes them, so that nothing is
 * ever lost in silence (DEFINITIONS, "Word"); `null` where every word has its place.
 */
export function findUnplacedWords(source: string, parsed: ParsedMinutes): Warning | null {
  const given = countWords([source]);
  const placed = outputWords(parsed);
  const lost = new Map(subtractWords(given, placed));
  if (lost.size > 0) reconcileLineEnds(source, lost, new Map(subtractWords(placed, given)));
  const words = listed(lost);
  if (words.length === 0) return null;
  return {
    code: 'unplaced-words',
    message:
      words.length === 1
        ? 'Et ord i filen har ikke fået en plads.'
        : `${words.length} ord i filen har ikke fået en plads.`,
    near: words.join(' '),
  };
}
