import type { TextBlock } from './text-block.ts';
import type { TextLine } from './text-line.ts';

/** The blocks with each of their lines changed. */
export const changeLines = (
  blocks: readonly TextBlock[],
  change: (line: TextLine) => TextLine,
): readonly TextBlock[] => blocks.map((block) => changeBlock(block, change));

function changeBlock(block: TextBlock, change: (line: TextLine) => TextLine): TextBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, lines: block.lines.map(change) };
    case 'lead':
    case 'heading':
      return { ...block, line: change(block.line) };
    case 'list':
    case 'numbered':
      return {
        ...block,
        items: block.items.map(change),
        ...(block.within === undefined
          ? {}
          : { within: block.within.map((inner) => changeLines(inner, change)) }),
      };
    case 'table':
      return {
        ...block,
        head: block.head?.map(change) ?? null,
        rows: block.rows.map((row) => row.map(change)),
      };
    case 'notes':
      return { ...block, notes: block.notes.map((note) => ({ ...note, line: change(note.line) })) };
  }
}
