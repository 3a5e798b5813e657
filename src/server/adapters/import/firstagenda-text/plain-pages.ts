import type { Furniture } from '#domain/minutes/parsed-minutes.ts';
import { isTemplateLabel } from './divide-item.ts';

const pageNumber = /^\s*(?:side\s+)?\d{1,4}(?:\s*(?:af|\/)\s*\d{1,4})?\s*$/iu;
const isHead = (line: string): boolean => /^Punkt\s+\d/iu.test(line) || isTemplateLabel(line);

/** The first and the last line of a page that say something. */
const edgesOf = (page: string): readonly string[] => {
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  return [...new Set([lines[0], lines.at(-1)].map((line) => line?.trim() ?? ''))];
};
const withoutNumbers = (line: string): string => line.replace(/\d{1,4}/g, '#');

/**
 * Parts page numbers, and lines that stand at the top or the foot of most pages, from the pages of a plain text.
 * Text without page breaks has none that could be told.
 */
export function partPlainFurniture(pages: readonly string[]): {
  readonly pages: readonly (readonly string[])[];
  readonly furniture: readonly Furniture[];
} {
  const seen = new Map<string, number>();
  for (const edge of pages.flatMap((page) => edgesOf(page).map(withoutNumbers)))
    seen.set(edge, (seen.get(edge) ?? 0) + 1);
  const isFurniture = (edge: string): boolean =>
    !isHead(edge) &&
    (pageNumber.test(edge) ||
      (pages.length > 2 && (seen.get(withoutNumbers(edge)) ?? 0) > pages.length / 2));
  const furniture: Furniture[] = [];
  const body = pages.map((page) => {
    const cut = pages.length < 2 ? [] : edgesOf(page).filter(isFurniture);
    if (cut.length > 0) furniture.push({ kind: 'page-head', text: cut.join('\n') });
    return page.split('\n').filter((line) => !cut.includes(line.trim()));
  });
  return { pages: body, furniture };
}
