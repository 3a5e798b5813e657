import type { Furniture } from '#domain/minutes/parsed-minutes.ts';
import type { PdfLine, PdfPage } from '../source.ts';
import { isTemplateLabel } from './divide-item.ts';

export type BodyPage = { readonly number: number; readonly lines: readonly PdfLine[] };

/** In parts of the page's height: where running heads and feet stand. */
const margin = 0.14;
/** "3", "Side 3", "Side 3 af 16", "3/16", "- 3 -": a page number wherever in the margin it stands. */
const pageNumber = /^[-–\s]*(?:side\s+)?(\d{1,4})(?:\s*(?:af|\/|of)\s*\d{1,4})?[-–\s]*$/iu;
const maxNumbers = 4;
/** What begins many pages and is no running head: the heads of items and sections. */
const isHead = (text: string): boolean => /^Punkt\s+\d/iu.test(text) || isTemplateLabel(text);
/** In sizes of its text: lines of a running head stand closer together than it stands to the text. */
const closeBy = 2.2;

/**
 * What a running line says on every page: each number either stays the same or counts with the pages
 * ("Møde 7 … Side 3 af 16"), whichever the printed numbering begins with.
 */
function signatures(text: string, page: number): readonly string[] {
  const parts = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<!\d)(\d{1,4})(?!\d)/);
  if (parts.length > 2 * maxNumbers + 1) return [parts.join('')];
  return parts.reduce<readonly string[]>(
    (starts, part, i) =>
      i % 2 === 0
        ? starts.map((start) => start + part)
        : starts.flatMap((start) => [start + part, `${start}#${Number(part) - page}`]),
    [''],
  );
}

type Edge = 'top' | 'foot';

const inMargin = ({ y }: PdfLine, { height }: PdfPage, edge: Edge): boolean =>
  edge === 'top' ? y < height * margin : y > height * (1 - margin);

/** The lines of one margin, from the page's edge inwards. */
const fromEdge = (page: PdfPage, edge: Edge): readonly PdfLine[] => {
  const lines = page.lines.filter((line) => inMargin(line, page, edge));
  return edge === 'top' ? lines : lines.toReversed();
};

/**
 * A head that is printed from the second page on returns nowhere in a document of two pages. It is known by standing
 * above where the first page's text begins, well apart from its own page's text.
 */
function standsAbove(line: PdfLine, page: PdfPage, pages: readonly PdfPage[]): boolean {
  const [first] = pages;
  const top = first?.lines[0];
  const next = page.lines[page.lines.indexOf(line) + 1];
  if (pages.length !== 2 || page === first || top === undefined || next === undefined) return false;
  return line.y + line.height < top.y - top.height && next.y - line.y > closeBy * line.height;
}

/**
 * Parts page heads, feet and page numbers from the text. A line is furniture when it returns in its margin
 * on several pages, the same but for the page's number, and nothing but furniture stands outside it.
 */
export function partPageFurniture(pages: readonly PdfPage[]): {
  readonly pages: readonly BodyPage[];
  readonly furniture: readonly Furniture[];
} {
  const edges: readonly Edge[] = ['top', 'foot'];
  const seen = new Map<string, number>();
  const keys = (edge: Edge, text: string, page: number): readonly string[] =>
    signatures(text, page).map((mark) => `${edge} ${mark}`);
  for (const page of pages)
    for (const edge of edges) {
      const marks = fromEdge(page, edge).flatMap(({ text }) => keys(edge, text, page.number));
      for (const mark of new Set(marks)) seen.set(mark, (seen.get(mark) ?? 0) + 1);
    }
  // The first page often has neither head nor foot, and single pages lack theirs.
  const least = Math.max(2, (pages.length - 1) * 0.6);

  const furniture: Furniture[] = [];
  const body = pages.map((page): BodyPage => {
    const cut = new Set<PdfLine>();
    for (const edge of edges) {
      let before: PdfLine | null = null;
      for (const line of fromEdge(page, edge)) {
        const times = Math.max(
          ...keys(edge, line.text, page.number).map((mark) => seen.get(mark) ?? 0),
        );
        const isNumber = Number(pageNumber.exec(line.text)?.[1]) === page.number;
        const apart = before !== null && Math.abs(line.y - before.y) > closeBy * line.height;
        const returns = times >= least || (edge === 'top' && standsAbove(line, page, pages));
        if (isHead(line.text) || (!isNumber && (!returns || apart))) break;
        cut.add(line);
        before = line;
      }
    }
    const text = page.lines.filter((line) => cut.has(line)).map((line) => line.text);
    if (text.length > 0) furniture.push({ kind: 'page-head', text: text.join('\n') });
    return { number: page.number, lines: page.lines.filter((line) => !cut.has(line)) };
  });
  return { pages: body, furniture };
}
