import { SaxesParser } from 'saxes';

/** First elements of pages and of pieces of pages; behind an XML declaration only a whole page is HTML. */
const pageRoots = new Set(['html', 'head', 'body']);
const pieceRoots = new Set([
  ...['title', 'meta', 'link', 'script', 'style', 'div', 'p', 'span', 'table', 'section', 'ul'],
  ...['article', 'main', 'header', 'nav', 'h1', 'h2', 'h3', 'ol', 'br'],
]);

/** Declarations and comments before the root are rarely longer. */
const prefix = 65_536;

/**
 * Whether text that begins with "<" is HTML or XML: by its first element or document type, with an XML
 * declaration before it or not. `null` where no element comes.
 */
export function markupKind(text: string): 'html' | 'xml' | null {
  const start = text.slice(0, prefix).trimStart();
  if (!start.startsWith('<')) return null;
  if (/^<!doctype\s+html\b/i.test(start)) return 'html';
  const parser = new SaxesParser();
  let kind: 'html' | 'xml' | null = null;
  parser.on('error', () => undefined);
  parser.on('doctype', (doctype) => {
    kind ??= /^\s*html\b/i.test(doctype) ? 'html' : 'xml';
  });
  parser.on('opentagstart', ({ name }) => {
    const root = name.toLowerCase();
    const isPiece = !start.startsWith('<?xml') && pieceRoots.has(root);
    kind ??= pageRoots.has(root) || isPiece ? 'html' : 'xml';
  });
  parser.write(start);
  return kind;
}
