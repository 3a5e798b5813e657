import type { PdfLine, PdfRun } from '../source.ts';

export const rightOf = ({ runs }: Pick<PdfLine, 'runs'>): number =>
  Math.max(...runs.map(({ x, width }) => x + width));

/** The part of a line that could have stood on the line before: up to a space or a hyphen. */
const firstPart = (text: string): string =>
  /^\S+?(?:(?<=\p{L}{2})[-/](?=\p{L}{2})|(?=\s|$))/u.exec(text)?.[0] ?? text;

/** About how wide letters are beside each other; the run itself says how wide its own are. */
const units = (text: string): number => {
  let sum = 0;
  for (const letter of text)
    sum += /[mwMW@%—]/.test(letter)
      ? 1.6
      : /[ijlftrI.,:;'’!()[\]|/ -]/.test(letter)
        ? 0.6
        : /\p{Lu}/u.test(letter)
          ? 1.25
          : 1;
  return sum;
};

const widthOf = (text: string, { text: all, width }: PdfRun): number =>
  all.length === 0 ? 0 : (width * units(text)) / units(all);

/**
 * Whether a line was ended on purpose: the next word would have fitted in.
 * @param right where lines end at the latest, in points
 */
export function endsOnPurpose(line: PdfLine, next: PdfLine, right: number): boolean {
  const [run] = next.runs;
  if (run === undefined || /\p{L}-$/u.test(line.text)) return false;
  const word = widthOf(firstPart(next.text), run);
  // What would have fitted only just is taken for a full line.
  return rightOf(line) + 0.35 * line.height + 1.1 * word < right;
}
