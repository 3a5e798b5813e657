import type { PdfLine, PdfRun } from '../source.ts';

export const rightOf = ({ runs }: Pick<PdfLine, 'runs'>): number =>
  Math.max(...runs.map(({ x, width }) => x + width));

/** The part of a line that could have stood on the line before: up to a space or a hyphen. */
const firstPart = (text: string): string =>
  /^\S+?(?:(?<=\p{L}{2})[-/](?=\p{L}{2})|(?=\s|$))/u.exec(text)?.[0] ?? text;

const widthOf = (text: string, { text: all, width }: PdfRun): number =>
  all.length === 0 ? 0 : (width * text.length) / all.length;

/**
 * Whether a line was ended on purpose: the next word would have fitted in.
 * @param right where lines end at the latest, in points
 */
export function endsOnPurpose(line: PdfLine, next: PdfLine, right: number): boolean {
  const [run] = next.runs;
  if (run === undefined || /\p{L}-$/u.test(line.text)) return false;
  const word = widthOf(firstPart(next.text), run);
  // Letters differ in width: what would have fitted only just is taken for a full line.
  return rightOf(line) + 0.25 * line.height + 1.15 * word < right;
}
