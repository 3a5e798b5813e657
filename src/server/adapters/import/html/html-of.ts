import { defaultLimits } from '../intake/limits.ts';
import type { Source } from '../source.ts';
import { parseHtml, type HtmlParent } from './parse-html.ts';

export type HtmlSource = Extract<Source, { readonly kind: 'html' }>;

/** Recogniser, reader and the conservation check look at one and the same tree. */
const documents = new WeakMap<HtmlSource, HtmlParent>();

export const rememberHtml = (source: HtmlSource, document: HtmlParent): void => {
  documents.set(source, document);
};

/** The document of an opened HTML file. */
export function htmlOf(source: HtmlSource): HtmlParent {
  const known = documents.get(source);
  if (known) return known;
  const parsed = parseHtml(source.text, defaultLimits);
  if (!parsed.ok) throw new Error(`${source.name} was opened without its HTML being checked`);
  rememberHtml(source, parsed.value);
  return parsed.value;
}
