import { isElement } from './html-text.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.ts';

type Wanted = { readonly tag?: string; readonly id?: string; readonly class?: string };

const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

const hasClass = (element: HtmlElement, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);

const fits = (element: HtmlElement, wanted: Wanted): boolean =>
  (wanted.tag === undefined || element.tagName === wanted.tag) &&
  (wanted.id === undefined || attributeOf(element, 'id') === wanted.id) &&
  (wanted.class === undefined || hasClass(element, wanted.class));

/** The elements under a node that fit, in the order of the document. */
export function* findElements(node: HtmlNode | HtmlParent, wanted: Wanted): Generator<HtmlElement> {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (isElement(child) && fits(child, wanted)) yield child;
    yield* findElements(child, wanted);
  }
}

/** The first element that fits, or `null`. */
export function findElement(node: HtmlNode | HtmlParent, wanted: Wanted): HtmlElement | null {
  for (const element of findElements(node, wanted)) return element;
  return null;
}
