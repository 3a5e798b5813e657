import type { PDFPageProxy } from 'pdfjs-dist';
import { readLines, readOperators } from '../../import/pdf-text/read-pdf-pages.ts';
import type { Operator, PdfFont } from '../../import/pdf-text/text-runs.ts';
import type { ExtractDraft } from '../extract.ts';
import { readAnnotations } from './read-annotations.ts';
import { splitOperators } from './split-operators.ts';

const words = /[\p{L}\p{N}]/u;

/** Alternative texts of pictures: read out, and not on the page. */
function alternatives(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'alt' in node && typeof node.alt === 'string' ? [node.alt] : [];
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return [...own, ...children.flatMap(alternatives)];
}

/**
 * Everything on a page of a PDF, and over and under it.
 * @param hasAlternatives false where no picture of the whole file has words in its stead
 * @returns whether there is text on it, and whether anything else is painted
 */
export async function readPdfPage(
  page: PDFPageProxy,
  fonts: Map<string, PdfFont>,
  draft: ExtractDraft,
  hasAlternatives: boolean,
): Promise<{ readonly hasText: boolean; readonly isPainted: boolean }> {
  const place = { page: page.pageNumber };
  const { seen, invisible, annotations, isPainted } = splitOperators(await readOperators(page));
  const linesOf = (operators: readonly Operator[]): readonly string[] =>
    operators.length === 0 ? [] : readLines(page, operators, fonts).map(({ text }) => text);
  const visible = linesOf(seen).join('\n');
  const unseen = linesOf(invisible).join('\n');
  // Scanned paper has its letters, recognised by a program, invisibly over the picture: they are its text.
  const isRecognised = !words.test(visible) && words.test(unseen);
  draft.add('text', isRecognised ? unseen : visible, place);
  if (!isRecognised) draft.add('hidden-text', unseen, place);
  const told = await readAnnotations(page, draft);
  draft.add(
    'annotation',
    linesOf(annotations)
      .filter((line) => !told.has(line.trim()))
      .join('\n'),
    place,
  );
  if (hasAlternatives)
    draft.add('hidden-text', alternatives(await page.getStructTree()).join('\n'), place);
  page.cleanup();
  return { hasText: words.test(visible) || words.test(unseen), isPainted };
}
