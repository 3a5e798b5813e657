import type {
  RichBlock,
  RichCell,
  RichInline,
  RichListItem,
  RichParagraph,
  RichRow,
} from '#domain/rich-text/document.ts';
import { isLeftOut, pastedInline, tidyLine, type Pasting } from './pasted-inline.ts';
import { nestItems, wordItem, type FlatItem } from './pasted-list.ts';
import { wordsIn, type PastedElement, type PastedNode } from './read-html.ts';

const blockTags = new Set(
  'html body div section article main header footer aside nav p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tfoot tr td th caption blockquote pre dl dt dd address figure figcaption center form hr fieldset details summary'.split(
    ' ',
  ),
);
const isBlock = (node: PastedNode): node is PastedElement =>
  typeof node !== 'string' && (blockTags.has(node.tag) || node.children.some(isBlock));

const paragraphOf = (nodes: readonly PastedNode[], pasting: Pasting): readonly RichParagraph[] => {
  const content = tidyLine(pastedInline(nodes, pasting));
  return content.length === 0 ? [] : [{ type: 'paragraph', content }];
};

/** The blocks among `nodes`; Word's list paragraphs that follow each other are one list. */
export function pastedBlocks(nodes: readonly PastedNode[], pasting: Pasting): readonly RichBlock[] {
  const blocks: RichBlock[] = [];
  let loose: PastedNode[] = [];
  let list: FlatItem[] = [];
  const settle = (): void => {
    const said = paragraphOf(loose, pasting);
    loose = [];
    if (said.length > 0 && list.length > 0) settleList();
    blocks.push(...said);
  };
  const settleList = (): void => {
    blocks.push(...nestItems(list));
    list = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      loose.push(node);
      continue;
    }
    settle();
    if (isLeftOut(node, pasting)) continue;
    const item = wordItem(node);
    if (item !== null) {
      list.push({ ...item, content: paragraphOf(node.children, pasting) });
      continue;
    }
    const made = blockOf(node, pasting);
    // An empty line between two items does not part a list.
    if (made.length > 0) settleList();
    blocks.push(...made);
  }
  settle();
  settleList();
  return blocks;
}

function blockOf(element: PastedElement, pasting: Pasting): readonly RichBlock[] {
  const { tag, children, attribute } = element;
  const heading =
    /^h([1-6])$/.exec(tag)?.[1] ?? (/\bMsoTitle\b/.test(attribute('class')) ? '1' : undefined);
  if (heading !== undefined) {
    const content = tidyLine(pastedInline(children, pasting)).map(withoutBold);
    return content.length === 0
      ? []
      : [{ type: 'heading', attrs: { level: heading === '1' ? 1 : 2 }, content }];
  }
  if (tag === 'ul' || tag === 'ol') return listOf(element, pasting);
  if (tag === 'table') return tableOf(element, pasting);
  return children.some(isBlock) ? pastedBlocks(children, pasting) : paragraphOf(children, pasting);
}

/** A heading is bold by being one. */
const withoutBold = (node: RichInline): RichInline =>
  node.type === 'text' && node.marks !== undefined
    ? { ...node, marks: node.marks.filter(({ type }) => type !== 'bold') }
    : node;

/** A list within a list may stand beside the item that it belongs to (Outlook, LibreOffice). */
function listOf(
  { tag, children, attribute }: PastedElement,
  pasting: Pasting,
): readonly RichBlock[] {
  const items: RichListItem[] = [];
  for (const child of children) {
    if (typeof child === 'string' || isLeftOut(child, pasting)) continue;
    const blocks =
      child.tag === 'li' ? pastedBlocks(child.children, pasting) : blockOf(child, pasting);
    const last = items.at(-1);
    if (child.tag !== 'li' && last !== undefined)
      items.splice(-1, 1, { ...last, content: [...last.content, ...blocks] });
    else if (blocks.length > 0) items.push({ type: 'listItem', content: blocks });
  }
  if (items.length === 0) return [];
  const start = Number(attribute('start'));
  return tag === 'ul'
    ? [{ type: 'bulletList', content: items }]
    : [{ type: 'orderedList', attrs: { start: start >= 1 ? start : 1 }, content: items }];
}

function tableOf(table: PastedElement, pasting: Pasting): readonly RichBlock[] {
  const rows = rowsOf(table, false);
  const [only, ...more] = rows.flatMap(({ cells }) => cells);
  // A table of one cell only draws a frame or a page.
  if (only !== undefined && more.length === 0) return pastedBlocks(only.children, pasting);
  const content = rows.map(({ cells, isHead }): RichRow => ({
    type: 'tableRow',
    content: cells.map((cell) => cellOf(cell, isHead, pasting)),
  }));
  return content.length === 0 ? [] : [{ type: 'table', content }];
}

type Row = { readonly cells: readonly PastedElement[]; readonly isHead: boolean };

const rowsOf = (parent: PastedElement, isHead: boolean): readonly Row[] =>
  parent.children.flatMap((child): readonly Row[] => {
    if (typeof child === 'string' || child.style('display') === 'none') return [];
    if (child.tag !== 'tr')
      return /^t(?:head|body|foot)$/.test(child.tag) ? rowsOf(child, child.tag === 'thead') : [];
    const cells = child.children.filter(
      (cell): cell is PastedElement =>
        typeof cell !== 'string' && (cell.tag === 'td' || cell.tag === 'th'),
    );
    const isFirst = child.style('mso-yfti-firstrow') === 'yes';
    return cells.length === 0 ? [] : [{ cells, isHead: isHead || isFirst }];
  });

function cellOf(cell: PastedElement, isHead: boolean, pasting: Pasting): RichCell {
  const span = (name: string): number => Math.max(1, Math.floor(Number(cell.attribute(name))) || 1);
  const blocks = wordsIn(cell).trim() === '' ? [] : pastedBlocks(cell.children, pasting);
  const content = blocks.filter((block) => block.type === 'paragraph');
  return {
    type: isHead || cell.tag === 'th' ? 'tableHeader' : 'tableCell',
    attrs: { colspan: span('colspan'), rowspan: span('rowspan') },
    content:
      content.length === blocks.length && content.length > 0
        ? content
        : paragraphOf(cell.children, pasting),
  };
}
