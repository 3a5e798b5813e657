import { words } from '#domain/text/words.ts';
import { findPoints } from './at-point.ts';
import type { ParsedRecommendation } from './parsed-minutes.ts';

/** "<who> indstiller[ til whom], at …" up to where the points begin. */
const opening =
  /^(?<by>[^.:;!?\n]{0,160}?)(?<!-)\s*(?<verb>(?<!\p{L})(?:indstiller|indstilles|foreslår|foreslås|anbefaler|henstiller|anmoder om|indstillede)(?!\p{L}))(?<to>\s+(?:til|overfor|over for|på vegne af|derfor|hermed|samlet)\s[^.:,\n]{1,120}?)?\s*(?<end>[:,]|(?=\s+at(?!\p{L}))|(?=\n)|(?=\s+\d{1,2}[.)])|$)/iu;
/** Nobody is named in "Det indstilles, at …". */
const nobody = /^(?:det|der|hermed|herefter|følgende|derfor)$/iu;
/** "… indstiller, at" with the points in lines of their own: the word belongs to all of them. */
const loneAt = /^\s*,?\s*(?<at>at)\s*:?\s*(?=\r?\n)/iu;

const squeeze = (text: string): string => text.replace(/[ \t]*\r?\n[ \t]*/g, '\n').trim();
const hasWord = (text: string): boolean => words(text).length > 0;

/**
 * Reads the text under a recommendation label: who recommends, and the numbered at-points
 * ("Direktionen indstiller: 1. at …", "At 1) …", unnumbered "at …").
 * @returns `removed`: words that stand in neither `by` nor a point ("indstiller", the numbers), for the furniture
 */
export function readRecommendation(text: string): {
  readonly recommendation: ParsedRecommendation | null;
  readonly removed: readonly string[];
} {
  if (!hasWord(text)) return { recommendation: null, removed: [] };
  const body = text.trim();
  const removed: string[] = [];
  let by: string | null = null;
  let rest = body;
  const found = opening.exec(body);
  if (found?.groups !== undefined && hasWord(body.slice(found[0].length))) {
    const { by: who = '', verb = '', to = '' } = found.groups;
    if (nobody.test(who.trim()) || who.trim() === '') removed.push(who);
    else by = who.trim();
    removed.push(verb, to);
    rest = body.slice(found[0].length);
    const at = loneAt.exec(rest);
    if (at !== null && hasWord(rest.slice(at[0].length))) {
      removed.push(at.groups?.['at'] ?? '');
      rest = rest.slice(at[0].length);
      const lines = findPoints(rest);
      const points =
        lines.points.length > 1
          ? lines
          : { points: rest.split(/\r?\n(?=\s*\p{Lu})/u), removed: [] };
      return finish(by, points.points, [...removed, ...points.removed]);
    }
  }
  const { points, removed: numbers } = findPoints(rest);
  return finish(by, points, [...removed, ...numbers]);
}

const finish = (
  by: string | null,
  points: readonly string[],
  removed: readonly string[],
): ReturnType<typeof readRecommendation> => ({
  recommendation: { by, points: points.map(squeeze).filter(hasWord) },
  removed: removed.map((part) => part.trim()).filter(hasWord),
});
