import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.ts';

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
const childNodesOf = (node: HtmlNode | HtmlParent): readonly HtmlNode[] =>
  'childNodes' in node ? node.childNodes : [];

const unseen = new Set(['script', 'style', 'template']);
const lines = new Set([
  'br',
  'thead',
  'tbody',
  'tr',
  'dt',
  'dd',
  'option',
  'label',
  'button',
  'textarea',
]);
const paragraphs = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'div', 'dl', 'fieldset'],
  ...['figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head'],
  ...['header', 'hr', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'title', 'ul'],
]);

/** Lines grow here: a gap is the number of line ends that the next word is set apart by. */
type Writer = {
  text: string;
  gap: number;
  /** Behind a list mark or at the start of a cell no gap counts. */
  isFresh: boolean;
};

const setApart = (writer: Writer, gap: number): void => {
  if (!writer.isFresh) writer.gap = Math.max(writer.gap, gap);
};

function closeGap(writer: Writer): void {
  if (writer.gap === 0) return;
  const before = writer.text.trimEnd();
  writer.text = before === '' ? '' : before + '\n'.repeat(writer.gap);
  writer.gap = 0;
}

function write(writer: Writer, printed: string): void {
  const text = printed.replace(/[\s\u00a0]+/g, ' ');
  if (text.trim() === '') {
    if (writer.gap === 0 && text !== '' && !/\s$/.test(writer.text)) writer.text += ' ';
    return;
  }
  closeGap(writer);
  writer.isFresh = false;
  writer.text += /(^|\s)$/.test(writer.text) ? text.trimStart() : text;
}

function visitItem(writer: Writer, item: HtmlElement, skip: ReadonlySet<HtmlNode>): void {
  setApart(writer, 1);
  if (hasText(item)) {
    write(writer, '- ');
    writer.isFresh = true;
  }
  for (const child of item.childNodes) visit(writer, child, skip);
  writer.isFresh = false;
  setApart(writer, 1);
}

/** A cell of words stays on the line of its row; a cell that holds a whole part of a page does not. */
const isPlainCell = (cell: HtmlNode): boolean =>
  childNodesOf(cell).every(
    (child) =>
      !isElement(child) ||
      ((child.tagName === 'p' || !paragraphs.has(child.tagName)) && isPlainCell(child)),
  );

function visitCell(writer: Writer, cell: HtmlElement, skip: ReadonlySet<HtmlNode>): void {
  closeGap(writer);
  const inside: Writer = { text: '', gap: 0, isFresh: true };
  for (const child of cell.childNodes) visit(inside, child, skip);
  const text = inside.text.trim();
  writer.text += `${isPlainCell(cell) ? text.replace(/\s+/g, ' ') : text}\t`;
}

function visit(writer: Writer, node: HtmlNode, skip: ReadonlySet<HtmlNode>): void {
  if (skip.has(node)) return;
  if (node.nodeName === '#text' && 'value' in node) {
    write(writer, node.value);
    return;
  }
  if (!isElement(node) || unseen.has(node.tagName)) return;
  if (node.tagName === 'li') {
    visitItem(writer, node, skip);
    return;
  }
  if (node.tagName === 'td' || node.tagName === 'th') {
    visitCell(writer, node, skip);
    return;
  }
  const isLine = lines.has(node.tagName) || isBadge(node);
  const gap = paragraphs.has(node.tagName) ? 2 : isLine ? 1 : 0;
  setApart(writer, gap);
  for (const child of node.childNodes) visit(writer, child, skip);
  setApart(writer, gap);
}

/** A small button beside a text ("PDF") is set apart by its look alone. */
const isBadge = (element: HtmlElement): boolean =>
  element.attrs.some(({ name, value }) => name === 'role' && value === 'button');

function hasText(node: HtmlNode): boolean {
  if (node.nodeName === '#text' && 'value' in node) return node.value.trim() !== '';
  return childNodesOf(node).some(hasText);
}

/**
 * The text of HTML as it reads: blank lines between paragraphs, "- " before list items, tabs between
 * the cells of a row; scripts and styles are no text, hidden elements are.
 * @param skip nodes whose text has been taken already
 */
export function htmlText(
  nodes: HtmlNode | HtmlParent | readonly HtmlNode[],
  skip: ReadonlySet<HtmlNode> = new Set(),
): string {
  const writer: Writer = { text: '', gap: 0, isFresh: false };
  const all = 'length' in nodes ? nodes : 'tagName' in nodes ? [nodes] : childNodesOf(nodes);
  for (const node of all) visit(writer, node, skip);
  return writer.text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

const spoken = new Set(['aria-label', 'alt', 'title', 'placeholder']);

/** Words that stand in attributes and that a browser shows or reads out: labels, alternative texts, button texts. */
export function spokenAttributes(node: HtmlNode | HtmlParent): string[] {
  const own: string[] = [];
  if ('tagName' in node && !unseen.has(node.tagName)) {
    const isButton = node.attrs.some(({ name, value }) => name === 'type' && value === 'button');
    for (const { name, value } of node.attrs)
      if (value.trim() !== '' && (spoken.has(name) || (isButton && name === 'value')))
        own.push(value);
  }
  return [...own, ...childNodesOf(node).flatMap(spokenAttributes)];
}
