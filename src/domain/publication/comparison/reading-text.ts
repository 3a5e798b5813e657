import type { TextRun } from '../text-run.ts';
import { toBlocks, type TextBlock } from '../text-block.ts';
import { plainLine } from '../text-line.ts';

/**
 * A text as it is read on the page, a line for each paragraph, list item and table row: where a printed line ended,
 * and where a link leads, is no part of it.
 */
export const readingText = (text: readonly TextRun[]): string =>
  toBlocks(text).flatMap(linesOfBlock).join('\n');

function linesOfBlock(block: TextBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.map(plainLine);
    case 'lead':
    case 'heading':
      return [plainLine(block.line)];
    case 'list':
      return block.items.map((item) => `– ${plainLine(item)}`);
    case 'numbered':
      return block.items.map((item, index) => `${block.start + index}. ${plainLine(item)}`);
    case 'notes':
      return block.notes.map(({ number, line }) => `[${number}] ${plainLine(line)}`);
    case 'table':
      return [...(block.head ? [block.head] : []), ...block.rows].map((row) =>
        row.map(plainLine).join(' | '),
      );
  }
}
