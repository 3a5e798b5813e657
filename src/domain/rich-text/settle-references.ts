import { changeInline } from './change-inline.ts';
import type { RichDocument, RichInline, RichMark, RichReference } from './document.ts';
import { linkOf } from './join-inline.ts';
import { isPublicReference } from './reference-address.ts';

/** Addresses of what a document refers to on the public side, by a reference or by a link that somebody has put in. */
export const publicAddressesIn = (document: RichDocument): readonly string[] => [
  ...publicReferencesIn(document).keys(),
];

/** The same, each with the words that it stands on the first time. */
export function publicReferencesIn(document: RichDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  changeInline(document, (node) => {
    const href = addressOf(node);
    if (href !== null && isPublicReference(href) && !found.has(href))
      found.set(href, wordsOf(node));
    return [node];
  });
  return found;
}

const wordsOf = (node: RichInline): string =>
  node.type === 'reference' ? node.attrs.label : node.type === 'text' ? node.text : '';

const addressOf = (node: RichInline): string | null =>
  node.type === 'reference' ? node.attrs.href : node.type === 'text' ? linkOf(node.marks) : null;

/** The document with each reference as `settle` says: another one, or words that lead nowhere. */
export const settleReferences = (
  document: RichDocument,
  settle: (reference: RichReference) => RichReference | string,
): RichDocument =>
  changeInline(document, (node) => {
    if (node.type !== 'reference') return [node];
    const settled = settle(node.attrs);
    return [
      typeof settled === 'string'
        ? { type: 'text', text: settled }
        : { type: 'reference', attrs: settled },
    ];
  });

/**
 * The document in which nothing of this site leads to what is not there: the words stay as they are, and so does the plain
 * text.
 * @param leads where an address leads now; null where there is nothing
 */
export const leadOnly = (
  document: RichDocument,
  leads: (href: string) => string | null,
): RichDocument =>
  changeInline(document, (node): readonly RichInline[] => {
    if (node.type === 'reference') {
      const href = leads(node.attrs.href);
      return [
        href === null
          ? { type: 'text', text: node.attrs.label }
          : { type: 'reference', attrs: { ...node.attrs, href } },
      ];
    }
    const link = addressOf(node);
    if (node.type !== 'text' || link === null || !isPublicReference(link)) return [node];
    const href = leads(link);
    const marks = (node.marks ?? []).flatMap((mark): RichMark[] =>
      mark.type !== 'link' ? [mark] : href === null ? [] : [{ type: 'link', attrs: { href } }],
    );
    return [{ type: 'text', text: node.text, ...(marks.length === 0 ? {} : { marks }) }];
  });
