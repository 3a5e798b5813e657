import type { RichBlock, RichDocument, RichInline, RichListItem } from './document.ts';

const saysNothing = (node: RichInline): boolean =>
  node.type === 'hardBreak' || (node.type === 'text' && node.text.trim() === '');

/** Whether there is no word, reference or footnote in it. */
export function isBlank(part: RichBlock | RichListItem): boolean {
  switch (part.type) {
    case 'paragraph':
    case 'heading':
      return (part.content ?? []).every(saysNothing);
    case 'bulletList':
    case 'orderedList':
      return part.content.every(isBlank);
    case 'listItem':
      return part.content.every(isBlank);
    case 'table':
      return part.content.every((row) => row.content.every((cell) => cell.content.every(isBlank)));
  }
}

/** Whether nothing has been written. */
export const isEmpty = (document: RichDocument): boolean => document.content.every(isBlank);
