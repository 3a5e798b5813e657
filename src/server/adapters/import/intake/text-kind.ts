import { SaxesParser } from 'saxes';

const htmlRoots = new Set([
  ...['html', 'head', 'body', 'title', 'meta', 'div', 'p', 'span', 'table', 'section', 'article'],
  ...['main', 'header', 'nav', 'h1', 'h2', 'h3', 'ul', 'ol', 'br', 'form', 'a', 'script', 'style'],
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
    kind ??= htmlRoots.has(name.toLowerCase()) ? 'html' : 'xml';
  });
  parser.write(start);
  return kind;
}
