import { words } from '#domain/text/words.ts';

/** How at-points are marked; `number` is the mark without the words that stay with the point. */
type Style = {
  readonly mark: RegExp;
  /** Marks that must follow one another: 1, 2, 3 or a, b, c. */
  readonly counts: boolean;
};

/** Before the second half of a divided word ("drifts-" at the end of the line above) no point begins. */
const dividedEnd = /\p{Ll}-[ \t]*\r?\n[ \t]*$/u;

const styles: readonly Style[] = [
  // At 1) … · at 1. …
  {
    mark: /(?<=^|\s)(?<keep>at[ \t]+)(?<number>\d{1,2}[.):]|\d{1,2}(?=[ \t]+\p{L}))[ \t]*/giu,
    counts: true,
  },
  // 1. at … · 1) At … · 1.1 … · pkt. 1: …
  {
    mark: /(?<=^|\s)(?<number>(?:(?:pkt|punkt)\.?[ \t]*)?\d{1,2}[.):])\s+(?=["”»]?\p{L})(?!(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|behandling|kvartal|halvår|stedfortræder|viceborgmester)(?!\p{L}))/giu,
    counts: true,
  },
  // a) at …
  { mark: /(?<=^|\n[ \t]*|:[ \t]*)(?<number>[a-h][.)])[ \t]+(?=\p{L})/giu, counts: true },
  // - at … · • at …
  { mark: /(?<=^|\n)[ \t]*(?<number>[-•*▪·–])[ \t]*(?=\p{L})/giu, counts: false },
  // at … in lines of their own
  { mark: /(?<=^|\n)[ \t]*(?<number>)(?=at[ \t]+\p{L})/giu, counts: false },
];

const ordinal = (mark: string): number => {
  const digits = /\d+/.exec(mark)?.[0];
  return digits === undefined ? mark.toLowerCase().charCodeAt(0) - 96 : Number(digits);
};

type Mark = {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly keep: string;
};

const marksOf = ({ mark, counts }: Style, text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  for (const match of text.matchAll(mark)) {
    const { number = '', keep = '' } = match.groups ?? {};
    // A number out of turn is a year, an amount or a reference, not the next point.
    if (counts && ordinal(number) !== marks.length + 1) continue;
    if (dividedEnd.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    marks.push({ start: match.index, end: match.index + match[0].length, number, keep });
  }
  return marks;
};

/**
 * The points of a recommendation, without their printed numbering; one point where none is marked. What
 * stands before the first mark stays with the first point ("at byrådet godkender, at …").
 */
export function findPoints(text: string): {
  readonly points: readonly string[];
  readonly removed: readonly string[];
} {
  const found = styles.map((style) => marksOf(style, text)).find((list) => list.length > 0);
  if (found === undefined) return { points: [text], removed: [] };
  const lead = text.slice(0, found[0]?.start ?? 0);
  const points = found.map(({ end, keep }, i) => {
    const point = keep + text.slice(end, found[i + 1]?.start ?? text.length);
    return i === 0 && words(lead).length > 0
      ? `${lead.trim()}${/-\s*$/.test(lead) ? '\n\n' : '\n'}${point}`
      : point;
  });
  return { points, removed: found.map(({ number }) => number) };
}
