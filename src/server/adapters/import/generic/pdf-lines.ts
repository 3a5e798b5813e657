import type { PdfPage } from '../source.ts';
import { joinDivided } from './divided-words.ts';
import { isBlank, type Line } from './printed-line.ts';

/** A gap between lines wider than this many line heights begins a paragraph. */
const paragraphGap = 1.7;
/** Larger than the body text by this factor is a heading. */
const headingSize = 1.15;

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * The lines of a PDF with its headings; an empty line stands for a wide gap, and between pages, where the line
 * counts on so that page heads can be taken out between two halves of a sentence.
 */
export function pdfLines(pages: readonly PdfPage[]): readonly Line[] {
  const body = middle(pages.flatMap(({ lines }) => lines.map(({ height }) => height)));
  const found: Line[] = [];
  let at = 0;
  for (const { lines } of pages) {
    lines.forEach(({ text, height, bold, y }, i) => {
      const before = lines[i - 1];
      const gap = before === undefined ? 0 : y - before.y;
      if (gap > paragraphGap * Math.max(height, before?.height ?? 0))
        found.push({ text: '', level: 0, bold: false, at });
      const level = height > body * headingSize * 1.3 ? 1 : height > body * headingSize ? 2 : 0;
      const line = { text, level, bold, at: at++ };
      const last = found.findLastIndex((one) => !isBlank(one));
      const joined = last === -1 ? null : joinDivided(found[last] ?? line, line);
      if (joined === null) found.push(line);
      else found.splice(last, found.length - last, joined);
    });
    at += 1;
  }
  return found;
}
