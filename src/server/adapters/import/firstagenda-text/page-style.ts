import type { PdfLine } from '../source.ts';
import type { BodyPage } from './page-furniture.ts';
import { rightOf } from './text-width.ts';

/** The measures of a document's text, in points. */
export type PageStyle = {
  /** Size of the running text. */
  readonly bodySize: number;
  /** Where lines end at the latest. */
  readonly right: number;
  readonly left: number;
  /** From base line to base line inside a paragraph of running text, as measured. */
  readonly bodyPitch: number;
  /** How far base lines of one paragraph or heading in this size lie apart at most. */
  readonly pitch: (size: number) => number;
};

const commonest = (values: ReadonlyMap<number, number>): number | undefined =>
  [...values].sort((a, b) => b[1] - a[1])[0]?.[0];
const count = (map: Map<number, number>, key: number, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by);
};
const rounded = (size: number): number => Math.round(size * 2) / 2;

/** Measures the text: most letters are running text, most steps between its lines are inside paragraphs. */
export function measureStyle(pages: readonly BodyPage[]): PageStyle {
  const letters = new Map<number, number>();
  const steps = new Map<number, Map<number, number>>();
  for (const { lines } of pages)
    lines.forEach((line, i) => {
      const size = rounded(line.height);
      count(letters, size, line.bold ? 0 : line.text.length);
      const next = lines[i + 1];
      if (next === undefined || rounded(next.height) !== size) return;
      const step = next.y - line.y;
      if (step < 0.9 * size || step > 2.2 * size) return;
      const ofSize = steps.get(size) ?? new Map<number, number>();
      count(ofSize, rounded(step), 1);
      steps.set(size, ofSize);
    });
  const lines = pages.flatMap((page) => page.lines);
  const bodySize = commonest(letters) ?? 10;
  const bodyPitch = commonest(steps.get(bodySize) ?? new Map<number, number>()) ?? 1.3 * bodySize;
  return {
    bodySize,
    right: Math.max(...lines.map(rightOf), 0),
    left: Math.min(...lines.map(({ x }) => x)),
    bodyPitch,
    // Headings are too few to measure: they are set as close as the text, in their own size.
    pitch: (size) => Math.max(bodyPitch, 1.45 * size),
  };
}

/** In sizes of the running text: what is larger is a heading. */
const largerThanText = 1.06;

/** Larger than the text, or bold from end to end; a row of a table is none. */
export const isHeadingLine = (line: PdfLine, { bodySize }: PageStyle): boolean =>
  /[\p{L}\d]/u.test(line.text) &&
  !line.text.includes('\t') &&
  (line.height > largerThanText * bodySize || line.bold);

/** How large a heading is printed: 0 for bold text in the size of the rest, else its size in half points. */
export const rankOf = ({ height }: PdfLine, { bodySize }: PageStyle): number =>
  height > largerThanText * bodySize ? Math.round(height * 2) : 0;
