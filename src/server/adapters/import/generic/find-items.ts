import { countedStarts } from './counted-starts.ts';
import { headlessStart, type ItemStart } from './item-start.ts';
import type { Signs } from './line-signs.ts';
import { readField } from './meeting-field.ts';
import { plain } from './printed-line.ts';
import { roundStarts } from './round-starts.ts';
import {
  afterDecisionStarts,
  announcedStarts,
  headedStarts,
  markedStarts,
  titledStarts,
} from './titled-starts.ts';

/** How many of the items so found hold something that only items hold. */
const evidence = (signs: readonly Signs[], starts: readonly ItemStart[]): number =>
  starts.filter(({ body }, i) =>
    signs.slice(body, starts[i + 1]?.from ?? signs.length).some(({ inside }) => inside),
  ).length;

/** Committee, day and place above a page that holds one item. */
const isHeadLine = ({ line }: Signs): boolean => {
  const text = plain(line);
  return (
    readField(line) !== null ||
    text.includes('://') ||
    (text.length <= 160 && !/[.!?:]$/.test(text))
  );
};

/**
 * Where the items of a document begin. A numbering that counts on is believed first; where there is none, or
 * most labels lie outside it, access marks, headings or lines above the first label tell items apart.
 */
export function findItems(signs: readonly Signs[]): readonly ItemStart[] {
  const counted = countedStarts(signs);
  const others = [
    markedStarts(signs),
    ...[1, 2, 3, 4, 5, 6, 7].map((level) => headedStarts(signs, level)),
    announcedStarts(signs),
    titledStarts(signs),
    afterDecisionStarts(signs),
  ];
  const strength = evidence(signs, counted);
  const best = others.reduce((a, b) => (evidence(signs, b) > evidence(signs, a) ? b : a));
  const strongest = evidence(signs, best);
  if (counted.length > 0 && strength >= strongest * 0.6 && (strength > 0 || counted.length > 1))
    return counted;
  const rounds = roundStarts(signs);
  const numbered = rounds.every(({ from }) => signs[from]?.matter === true);
  if (rounds.length > 1 && rounds.length >= strongest * (numbered ? 1 : 1.5)) return rounds;
  if (strongest > 0) return best;
  const first = signs.findIndex(({ label }) => label !== null);
  if (first === -1) return [];
  const from = signs.findIndex((sign, i) => i === first || (!sign.blank && !isHeadLine(sign)));
  return [headlessStart(from)];
}
