import type { TextBlock } from './text-block.ts';
import { plainLine, type TextLine } from './text-line.ts';

/** A rest below this is not worth a fold. */
const leastFolded = 120;

/**
 * Where a long text breaks off when only its beginning is shown: after its first paragraph.
 * @returns `rest` is empty where the text is short, and where it has no paragraph to begin with
 */
export function foldText(blocks: readonly TextBlock[]): {
  readonly shown: readonly TextBlock[];
  readonly rest: readonly TextBlock[];
} {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph');
  const rest = blocks.slice(first + 1);
  const words = rest.reduce((sum, block) => sum + countWords(block), 0);
  return first < 0 || words < leastFolded
    ? { shown: blocks, rest: [] }
    : { shown: blocks.slice(0, first + 1), rest };
}

const countWords = (block: TextBlock): number =>
  linesOf(block)
    .flatMap((line) => plainLine(line).split(/\s+/))
    .filter((word) => word !== '').length;

function linesOf(block: TextBlock): readonly TextLine[] {
  switch (block.kind) {
    case 'paragraph':
      return block.lines;
    case 'lead':
    case 'heading':
      return [block.line];
    case 'list':
    case 'numbered':
      return [...block.items, ...(block.within ?? []).flat().flatMap(linesOf)];
    case 'notes':
      return block.notes.map(({ line }) => line);
    case 'table':
      return [...(block.head ?? []), ...block.rows.flat()];
  }
}
