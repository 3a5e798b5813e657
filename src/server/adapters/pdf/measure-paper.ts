import { plainLine } from '#domain/publication/text-line.ts';
import { columnWidths } from './column-widths.ts';
import { labelTowers } from './label-height.ts';
import type { Paper, PaperBlock } from './paper.ts';

const longWord = /[^\s-]{30}/;

const measureBlock = (block: PaperBlock): object => {
  if (block.kind === 'table') return { ...block, widths: columnWidths(block) };
  if (block.kind === 'list' || block.kind === 'numbered')
    return {
      ...block,
      parted: block.items.some((item) => longWord.test(plainLine(item))),
      within: block.items.map((_, index) => (block.within?.[index] ?? []).map(measureBlock)),
    };
  return block.kind === 'panel' ? { ...block, blocks: block.blocks.map(measureBlock) } : block;
};

/** The paper with what the template cannot see before it sets: widths of columns, labels taller than their text. */
export const measurePaper = (paper: Paper): object => ({
  ...paper,
  items: paper.items.map((item) => ({
    ...item,
    parts: item.parts.map((part) => ({
      ...part,
      towers: labelTowers(part),
      blocks: part.blocks.map(measureBlock),
    })),
  })),
});
