import { plainLine } from '#domain/publication/text-line.ts';
import type { PaperBlock, PaperPart } from './paper.ts';

/** Signs on a line of the label column, and of the text column. */
const labelColumn = 20;
const textColumn = 62;

/** Lines that words fill when none is parted. */
function linesOfLabel(label: string): number {
  let lines = 1;
  let room = labelColumn;
  for (const word of label.split(/\s+/)) {
    if (word.length > room && room < labelColumn) {
      lines += 1;
      room = labelColumn;
    }
    lines += Math.max(0, Math.ceil(word.length / labelColumn) - 1);
    room -= word.length + 1;
  }
  return lines;
}

function linesOfBlock(block: PaperBlock): number {
  const height = (length: number): number => Math.max(1, Math.floor(length / textColumn));
  switch (block.kind) {
    case 'paragraph':
      return block.lines.reduce((sum, line) => sum + height(plainLine(line).length), 0);
    case 'lead':
    case 'heading':
      return 1;
    case 'notes':
      return block.notes.length;
    case 'list':
    case 'numbered':
      return block.items.reduce((sum, item) => sum + height(plainLine(item).length), 0);
    case 'table':
      return block.rows.length + 1;
    case 'panel':
      return block.blocks.reduce((sum, inner) => sum + linesOfBlock(inner), 1);
  }
}

/** Whether the label beside a text may be taller than the text, so that the next one must keep clear of it. */
export const labelTowers = ({ heading, blocks }: PaperPart): boolean =>
  heading !== null &&
  linesOfLabel(heading) > blocks.reduce((sum, block) => sum + linesOfBlock(block), 0);
