import { toBlocks, type TextBlock } from '../publication/text-block.ts';
import { plainLine, type TextLine } from '../publication/text-line.ts';
import type { RichBlock, RichDocument, RichInline, RichListItem, RichRow } from './document.ts';
import { readRichDocument } from './read-document.ts';

/**
 * A text that was written without the editor (a plain field, an imported minute) as a document: what the notation of plain
 * texts says is a list or a table becomes one. Emphasis and links are not in it.
 */
export const fromPlainText = (text: string): RichDocument =>
  readRichDocument({
    type: 'doc',
    content: toBlocks([text.replaceAll('\r\n', '\n')]).flatMap(richBlocksOf),
  }).document;

const inline = (line: TextLine): readonly RichInline[] => [{ type: 'text', text: plainLine(line) }];
const item = (line: TextLine): RichListItem => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: inline(line) }],
});
const row = (cells: readonly TextLine[], type: 'tableHeader' | 'tableCell'): RichRow => ({
  type: 'tableRow',
  content: cells.map((cell) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: 'paragraph', content: inline(cell) }],
  })),
});

function richBlocksOf(block: TextBlock): readonly RichBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        {
          type: 'paragraph',
          content: block.lines.flatMap((line, index): readonly RichInline[] =>
            index === 0 ? inline(line) : [{ type: 'hardBreak' }, ...inline(line)],
          ),
        },
      ];
    case 'lead':
      return [{ type: 'paragraph', content: inline(block.line) }];
    case 'heading':
      return [{ type: 'heading', attrs: { level: block.level }, content: inline(block.line) }];
    case 'list':
      return [{ type: 'bulletList', content: block.items.map(item) }];
    case 'numbered':
      return [
        { type: 'orderedList', attrs: { start: block.start }, content: block.items.map(item) },
      ];
    case 'table':
      return [
        {
          type: 'table',
          content: [
            ...(block.head === null ? [] : [row(block.head, 'tableHeader')]),
            ...block.rows.map((cells) => row(cells, 'tableCell')),
          ],
        },
      ];
    case 'notes':
      return block.notes.map(({ line }) => ({ type: 'paragraph', content: inline(line) }));
  }
}
