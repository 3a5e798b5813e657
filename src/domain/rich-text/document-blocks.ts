import type { MarkedRun, TextRun } from '../publication/text-run.ts';
import type { TextBlock } from '../publication/text-block.ts';
import { plainLine, type TextLine } from '../publication/text-line.ts';
import { isNumeric } from '../publication/text-table.ts';
import type { RichBlock, RichDocument, RichInline, RichListItem } from './document.ts';
import { isBlank } from './is-blank.ts';
import { linkOf } from './join-inline.ts';
import { tableGrid } from './table-grid.ts';

type Numbering = { readonly notes: TextLine[]; hasHeading: boolean };

/**
 * The document as page and paper set it, by the same blocks as texts that came as plain text. Footnotes are numbered from 1
 * and stand last; the first heading is of level 1, so that none is skipped.
 */
export function documentBlocks(document: RichDocument): readonly TextBlock[] {
  const numbering: Numbering = { notes: [], hasHeading: false };
  const blocks = blocksOf(document.content, numbering);
  const notes = numbering.notes.map((line, index) => ({ number: index + 1, line }));
  return notes.length === 0 ? blocks : [...blocks, { kind: 'notes', notes }];
}

const blocksOf = (content: readonly RichBlock[], numbering: Numbering): readonly TextBlock[] =>
  content.filter((block) => !isBlank(block)).map((block) => blockOf(block, numbering));

function blockOf(block: RichBlock, numbering: Numbering): TextBlock {
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph', lines: linesOf(block.content ?? [], numbering) };
    case 'heading': {
      const level = numbering.hasHeading ? block.attrs.level : 1;
      numbering.hasHeading = true;
      return { kind: 'heading', level, line: oneLine(block.content ?? [], numbering) };
    }
    case 'bulletList':
      return { kind: 'list', ...itemsOf(block.content, numbering) };
    case 'orderedList':
      return { kind: 'numbered', start: block.attrs.start, ...itemsOf(block.content, numbering) };
    case 'table': {
      const grid = tableGrid(block).map((row) => ({
        isHead: row.every((slot) => slot === null || slot.cell.type === 'tableHeader'),
        cells: row.map((slot): TextLine => {
          const said = slot?.cell.content.filter((paragraph) => !isBlank(paragraph)) ?? [];
          return joinedLines(said.map(({ content }) => oneLine(content ?? [], numbering)));
        }),
      }));
      const head = grid.length > 1 && grid[0]?.isHead === true ? grid[0].cells : null;
      const rows = grid.slice(head === null ? 0 : 1).map(({ cells }) => cells);
      const columns = grid[0]?.cells ?? [];
      return { kind: 'table', head, rows, numeric: columns.map((_, n) => isNumeric(rows, n)) };
    }
  }
}

function itemsOf(
  given: readonly RichListItem[],
  numbering: Numbering,
): { readonly items: readonly TextLine[]; readonly within?: readonly (readonly TextBlock[])[] } {
  const all = given
    .filter((item) => !isBlank(item))
    .map(({ content: [first, ...rest] }) => ({
      line: first?.type === 'paragraph' ? oneLine(first.content ?? [], numbering) : [],
      within: blocksOf(rest, numbering),
    }));
  const items = all.map(({ line }) => line);
  return all.every(({ within }) => within.length === 0)
    ? { items }
    : { items, within: all.map(({ within }) => within) };
}

function linesOf(nodes: readonly RichInline[], numbering: Numbering): readonly TextLine[] {
  const lines: TextRun[][] = [[]];
  for (const node of nodes)
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(runOf(node, numbering));
  return lines.filter((line) => plainLine(line).trim() !== '');
}

const oneLine = (nodes: readonly RichInline[], numbering: Numbering): TextLine =>
  joinedLines(linesOf(nodes, numbering));

const joinedLines = (lines: readonly TextLine[]): TextLine =>
  lines.flatMap((line, index) => (index === 0 ? line : [' ', ...line]));

function runOf(node: Exclude<RichInline, { type: 'hardBreak' }>, numbering: Numbering): TextRun {
  switch (node.type) {
    case 'footnote': {
      const note = numbering.notes.push([node.attrs.text]);
      return { text: `[${note}]`, note };
    }
    case 'reference':
      return { text: node.attrs.label, href: node.attrs.href };
    case 'text': {
      const href = linkOf(node.marks);
      const marks: Omit<MarkedRun, 'text'> = {
        ...(href === null ? {} : { href }),
        ...(node.marks?.some(({ type }) => type === 'bold') === true ? { strong: true } : {}),
        ...(node.marks?.some(({ type }) => type === 'italic') === true ? { emphasis: true } : {}),
      };
      return Object.keys(marks).length === 0 ? node.text : { text: node.text, ...marks };
    }
  }
}
