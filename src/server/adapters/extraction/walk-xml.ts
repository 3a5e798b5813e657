import { SaxesParser } from 'saxes';
import { decodeText } from '../import/intake/decode-text.ts';

/** A tag by its local name: the prefix is a matter of taste, and hides nothing from a reader. */
export type XmlTag = {
  readonly name: string;
  /** By local name; an id that points to a relationship is called `rel`. */
  readonly attributes: ReadonlyMap<string, string>;
};

export type XmlVisitor = {
  readonly open?: (tag: XmlTag) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  readonly comment?: (text: string) => void;
};

const chunk = 65_536;
const deepest = 2_000;

/**
 * Walks through an XML part of a document, without building a tree. Entities and document types are never followed.
 * @returns false where the form is broken: what came before has been visited
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let isWhole = true;
  let depth = 0;
  parser.on('error', () => {
    isWhole = false;
  });
  parser.on('doctype', () => {
    isWhole = false;
  });
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1;
    if (depth > deepest || visitor.open === undefined) return;
    const plain = new Map<string, string>();
    for (const { local, prefix, uri, value } of Object.values(attributes))
      if (prefix !== 'xmlns' && local !== 'xmlns')
        plain.set(local === 'id' && uri.endsWith('relationships') ? 'rel' : local, value);
    visitor.open({ name: local, attributes: plain });
  });
  const text = (characters: string): void => {
    if (depth <= deepest) visitor.text?.(characters);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', (comment) => visitor.comment?.(comment));
  parser.on('closetag', ({ local }) => {
    if (depth <= deepest) visitor.close?.(local);
    depth -= 1;
  });
  const decoded = decodeText(bytes).text;
  for (let at = 0; at < decoded.length; at += chunk) parser.write(decoded.slice(at, at + chunk));
  parser.close();
  return isWhole;
}

/** The local name of the first element; null where there is none. */
export function rootName(bytes: Uint8Array): string | null {
  let root: string | null = null;
  walkXml(bytes.subarray(0, 4_096), {
    open: ({ name }) => {
      root ??= name;
    },
  });
  return root;
}
