import type { RichInline, RichMark } from './document.ts';

/** Running text in the one form it has: no empty text, and neighbours with the same marks are one. */
export function joinInline(nodes: readonly RichInline[]): readonly RichInline[] {
  const joined: RichInline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type !== 'text') joined.push(node);
    else if (node.text === '') continue;
    else if (last?.type === 'text' && sameMarks(last.marks, node.marks))
      joined.splice(-1, 1, { ...last, text: (last.text + node.text).normalize('NFC') });
    else joined.push(node);
  }
  return joined;
}

const sameMarks = (a: readonly RichMark[] = [], b: readonly RichMark[] = []): boolean =>
  a.length === b.length &&
  a.every((mark, index) => {
    const other = b[index];
    return mark.type === other?.type && addressOf(mark) === addressOf(other);
  });

const addressOf = (mark: RichMark): string | null =>
  mark.type === 'link' ? mark.attrs.href : null;

/** Where the marks of a text lead, if they do. */
export const linkOf = (marks: readonly RichMark[] | undefined): string | null =>
  marks?.map(addressOf).find((href) => href !== null) ?? null;
