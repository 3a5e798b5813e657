import type {
  RichBlock,
  RichDocument,
  RichInline,
  RichListItem,
  RichParagraph,
} from './document.ts';
import { joinInline } from './join-inline.ts';

/** What comes instead of a node of running text. */
export type InlineChange = (node: RichInline, path: string) => readonly RichInline[];

export const pathKey = (path: readonly number[]): string => path.join('.');

/** The document with each node of running text replaced. */
export const changeInline = (document: RichDocument, change: InlineChange): RichDocument => ({
  type: 'doc',
  content: document.content.map((block, index) => changeBlock(block, `${index}`, change)),
});

const changeLine = (
  content: readonly RichInline[] | undefined,
  path: string,
  change: InlineChange,
): { readonly content?: readonly RichInline[] } => {
  const changed = joinInline(
    (content ?? []).flatMap((node, index) => change(node, `${path}.${index}`)),
  );
  return changed.length === 0 ? {} : { content: changed };
};

const changeParagraph = (
  path: string,
  change: InlineChange,
  given: RichParagraph,
): RichParagraph => ({
  type: 'paragraph',
  ...changeLine(given.content, path, change),
});

function changeBlock(block: RichBlock, path: string, change: InlineChange): RichBlock {
  switch (block.type) {
    case 'paragraph':
      return changeParagraph(path, change, block);
    case 'heading':
      return {
        type: 'heading',
        attrs: block.attrs,
        ...changeLine(block.content, path, change),
      };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item, n) => changeItem(item, `${path}.${n}`, change)),
      };
    case 'table':
      return {
        ...block,
        content: block.content.map((row, y) => ({
          ...row,
          content: row.content.map((cell, x) => ({
            ...cell,
            content: cell.content.map((paragraph, n) =>
              changeParagraph(`${path}.${y}.${x}.${n}`, change, paragraph),
            ),
          })),
        })),
      };
  }
}

const changeItem = (item: RichListItem, path: string, change: InlineChange): RichListItem => ({
  ...item,
  content: item.content.map((block, n) => changeBlock(block, `${path}.${n}`, change)),
});
