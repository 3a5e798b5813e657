import type { TextBlock } from '#domain/publication/text-block.ts';
import { plainLine } from '#domain/publication/text-line.ts';

/** The letters alone: white space and signs may be set otherwise. */
export const letters = (texts: readonly string[]): string =>
  texts.join('').replace(/[^\p{L}\p{M}]/gu, '');

/** Every text of a block, in its order. */
export function textsOf(block: TextBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.map(plainLine);
    case 'lead':
    case 'heading':
      return [plainLine(block.line)];
    case 'list':
    case 'numbered':
      return block.items.flatMap((item, n) => [
        plainLine(item),
        ...(block.within?.[n] ?? []).flatMap(textsOf),
      ]);
    case 'table':
      return [...(block.head ?? []), ...block.rows.flat()].map(plainLine);
    case 'notes':
      return block.notes.map(({ line }) => plainLine(line));
  }
}
