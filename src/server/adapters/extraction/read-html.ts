import { err, ok } from '#domain/result.ts';
import { findElements } from '../import/html/find-elements.ts';
import { htmlText, spokenAttributes } from '../import/html/html-text.ts';
import { parseHtml, type HtmlNode, type HtmlParent } from '../import/html/parse-html.ts';
import { decodeText } from '../import/intake/decode-text.ts';
import type { IntakeLimits } from '../import/intake/limits.ts';
import { draftExtract, type ExtractDraft, type FormatReader } from './extract.ts';
import { readableAddress } from './open-package.ts';

type HtmlTold = { readonly hasHeading: boolean; readonly language: string | null };

/** Comments, scripts and styles: in the source, and on no screen. */
function* unseenTexts(node: HtmlNode | HtmlParent): Generator<string> {
  if (node.nodeName === '#comment' && 'data' in node) yield node.data;
  if (!('childNodes' in node)) return;
  const isSilent = ['script', 'style', 'template', 'noscript'].includes(node.nodeName);
  for (const child of node.childNodes) {
    if (isSilent && child.nodeName === '#text' && 'value' in child) yield child.value;
    yield* unseenTexts(child);
  }
  if (node.nodeName === 'template' && 'content' in node) yield htmlText(node.content);
}

/** Reads a page, or the HTML of a mail, into `draft`; null where it is nested too deep to be read. */
export function readHtmlText(
  text: string,
  limits: IntakeLimits,
  draft: ExtractDraft,
): HtmlTold | null {
  const document = parseHtml(text, limits);
  if (!document.ok) return null;
  const page = document.value;
  const links: string[] = [];
  const fields: string[] = [];
  const about: string[] = [];
  let hasHeading = false;
  let language: string | null = null;
  for (const { tagName, attrs } of findElements(page, {})) {
    const attribute = new Map(attrs.map(({ name, value }) => [name, value]));
    if (/^h[1-6]$/.test(tagName)) hasHeading = true;
    if (tagName === 'html') language = attribute.get('lang') ?? null;
    const href = attribute.get('href');
    if (href !== undefined && !href.startsWith('#')) links.push(readableAddress(href));
    if (tagName === 'meta') about.push(attribute.get('content') ?? '');
    if (/^(?:input|option|textarea|button)$/.test(tagName))
      fields.push(attribute.get('value') ?? '');
    for (const [name, value] of attribute) if (name.startsWith('data-')) fields.push(value);
  }
  draft.add('text', htmlText(page));
  draft.add('hidden-text', [...unseenTexts(page), ...spokenAttributes(page)].join('\n'));
  draft.add('metadata', about.join('\n'));
  draft.add('form-field', fields.filter((field) => field !== '').join('\n'));
  draft.add('link', [...new Set(links)].join('\n'));
  return { hasHeading, language };
}

/** A web page, hidden texts included: what is hidden by a style is read as text. */
export const readHtml: FormatReader = (bytes, { limits }) => {
  const draft = draftExtract();
  const told = readHtmlText(decodeText(bytes).text, limits, draft);
  if (!told) return Promise.resolve(err({ kind: 'too-hard' }));
  return Promise.resolve(
    ok({
      format: 'html',
      parts: draft.parts,
      accessibility: {
        tagged: told.hasHeading,
        language: told.language,
        textLayer: draft.parts.some(({ part }) => part === 'text'),
      },
      pages: null,
      unreadable: draft.unreadable,
    }),
  );
};
