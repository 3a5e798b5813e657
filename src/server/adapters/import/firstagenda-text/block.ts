import type { Furniture } from '#domain/minutes/parsed-minutes.ts';

/**
 * What a document is printed as, whatever it came from: headings, paragraphs, list items and table rows in
 * reading order. A line break in a text is one that was printed on purpose.
 */
export type Block =
  | {
      readonly kind: 'heading';
      readonly text: string;
      /** How large it is printed; greater stands above smaller. */
      readonly rank: number;
    }
  | { readonly kind: 'paragraph' | 'list-item'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] };

export type PrintedDocument = {
  readonly blocks: readonly Block[];
  /** Page heads, page numbers, markup that says nothing. */
  readonly furniture: readonly Furniture[];
  /** Whether size says what is a section and what a heading inside one; broken Markdown levels do not. */
  readonly ranked: boolean;
};

export const blockText = (block: Block): string =>
  block.kind === 'row'
    ? block.cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join('\t')
    : block.text;

/** Rows and list items stand close together, everything else is a paragraph of its own. */
export function renderBlocks(blocks: readonly Block[]): string {
  let text = '';
  blocks.forEach((block, i) => {
    const close = block.kind !== 'paragraph' && block.kind !== 'heading';
    if (i > 0) text += close && blocks[i - 1]?.kind === block.kind ? '\n' : '\n\n';
    text += blockText(block);
  });
  return text.trim();
}
