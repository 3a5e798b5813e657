import { htmlText, isElement } from '../html/html-text.ts';
import { findElements } from '../html/find-elements.ts';
import type { HtmlNode, HtmlParent } from '../html/parse-html.ts';
import type { LabelledText } from '../labelled-item/build-item.ts';

type Part = { readonly label: string; readonly nodes: HtmlNode[] };

const isHeading = (node: HtmlNode): boolean => isElement(node) && /^h[1-6]$/.test(node.tagName);

/**
 * The generator prints each section as a heading with a span behind it, grouped in divs. Headings inside a span belong
 * to the section's own text.
 */
function collect(node: HtmlParent, parts: Part[]): void {
  for (const child of node.childNodes) {
    if (isHeading(child)) parts.push({ label: htmlText(child), nodes: [] });
    else if (isElement(child) && child.tagName === 'div') collect(child, parts);
    else if (htmlText(child) !== '') {
      if (parts.length === 0) parts.push({ label: '', nodes: [] });
      parts.at(-1)?.nodes.push(child);
    }
  }
}

/**
 * The sections of an agenda item as FirstAgenda publishes them in HTML.
 * @param isClosed a closed item shows its decision alone, without a heading (LAW L18)
 * @returns `removed`: document titles that the word processor left inside the sections
 */
export function readItemParts(
  container: HtmlParent,
  isClosed: boolean,
): { readonly parts: readonly LabelledText[]; readonly removed: readonly string[] } {
  const titles = new Set<HtmlNode>(findElements(container, { tag: 'title' }));
  const found: Part[] = [];
  collect(container, found);
  const parts = found
    .map(({ label, nodes }): LabelledText => ({ label, text: htmlText(nodes, titles) }))
    .filter(({ label, text }) => label !== '' || text !== '')
    .map((part): LabelledText =>
      isClosed && part.label === '' ? { ...part, kind: 'decision' } : part,
    );
  return { parts, removed: [...titles].map((title) => htmlText(title)) };
}
