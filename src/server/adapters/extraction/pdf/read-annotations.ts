import type { PDFPageProxy } from 'pdfjs-dist';
import type { ExtractDraft } from '../extract.ts';

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A field's value, one or several. */
export const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(text).filter((it) => it !== '');

/**
 * Notes, links and form fields of a page.
 * @returns every text among them, so that it need not be told again where it is painted
 */
export async function readAnnotations(
  page: PDFPageProxy,
  draft: ExtractDraft,
): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  const links: string[] = [];
  const place = { page: page.pageNumber };
  const annotations: readonly unknown[] = await page.getAnnotations();
  for (const annotation of annotations.map(record)) {
    const words = [
      text(record(annotation['contentsObj'])['str']),
      text(record(annotation['titleObj'])['str']),
      text(record(annotation['richText'])['str']),
      text(annotation['alternativeText']),
    ];
    const url = text(annotation['unsafeUrl']) || text(annotation['url']);
    if (url !== '') links.push(url);
    if (annotation['subtype'] === 'Widget') {
      const options = Array.isArray(annotation['options']) ? annotation['options'] : [];
      words.push(
        text(annotation['fieldName']),
        ...texts(annotation['fieldValue']),
        ...texts(annotation['defaultFieldValue']),
        ...options.flatMap((option) => texts(record(option)['displayValue'])),
      );
    }
    const own = [...new Set(words.filter((word) => word !== ''))];
    for (const word of own) for (const line of word.split(/\r?\n|\r/)) told.add(line.trim());
    draft.add(
      annotation['subtype'] === 'Widget' ? 'form-field' : 'annotation',
      own.join('\n'),
      place,
    );
  }
  draft.add('link', [...new Set(links)].join('\n'), place);
  return told;
}
