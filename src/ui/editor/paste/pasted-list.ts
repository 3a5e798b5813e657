import type { RichBlock, RichListItem, RichParagraph } from '#domain/rich-text/document.ts';
import { wordsIn, type PastedElement, type PastedNode } from './read-html.ts';

/** A list paragraph of Word's, which knows its level and shows its number but stands in no list. */
export type FlatItem = {
  /** From 1. */
  readonly level: number;
  /** Null in a bulleted list. */
  readonly number: number | null;
  readonly content: readonly RichParagraph[];
};

/** What makes a paragraph an item: `mso-list:l0 level2 lfo1`, and the mark that is set to be ignored. */
export function wordItem(element: PastedElement): Omit<FlatItem, 'content'> | null {
  const level = /\blevel(\d)/.exec(element.style('mso-list'))?.[1];
  if (level === undefined || /^h\d$/.test(element.tag)) return null;
  return { level: Number(level), number: numberOf(markIn(element)) };
}

const markIn = (node: PastedNode): string => {
  if (typeof node === 'string') return '';
  if (node.style('mso-list') === 'ignore') return wordsIn(node).replace(/[\s\u00a0]+/g, '');
  return node.children.map(markIn).find((mark) => mark !== '') ?? '';
};

/** "3.", "2.1", "b)" and "iv." count; "·", "o" and "§" are bullets, whatever letters their font shows. */
function numberOf(mark: string): number | null {
  const digits = /^\(?(?:\d+\.)*(\d+)[.)]?$/.exec(mark)?.[1];
  if (digits !== undefined) return Number(digits);
  const letter = /^\(?([a-zæøå]|[ivx]+)[.)]$/i.exec(mark)?.[1];
  return letter === undefined
    ? null
    : letter.length === 1
      ? Math.max(1, letter.toLowerCase().charCodeAt(0) - 96)
      : 1;
}

/** Items one after another as lists within lists. */
export function nestItems(items: readonly FlatItem[]): readonly RichBlock[] {
  const blocks: RichBlock[] = [];
  let rest = items;
  while (rest.length > 0) {
    const [first] = rest;
    if (first === undefined) break;
    const end = rest.findIndex(
      ({ level, number }, index) =>
        index > 0 &&
        (level < first.level ||
          (level === first.level && (number === null) !== (first.number === null))),
    );
    const own = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? [] : rest.slice(end);
    const content = itemsAt(own, first.level);
    blocks.push(
      first.number === null
        ? { type: 'bulletList', content }
        : { type: 'orderedList', attrs: { start: first.number }, content },
    );
  }
  return blocks;
}

function itemsAt(items: readonly FlatItem[], level: number): readonly RichListItem[] {
  const groups: { item: FlatItem; inner: FlatItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.level > level && last !== undefined) last.inner.push(item);
    else groups.push({ item, inner: [] });
  }
  return groups.map(({ item, inner }) => ({
    type: 'listItem',
    content: [
      ...(item.content.length > 0 ? item.content : [{ type: 'paragraph' } as const]),
      ...nestItems(inner),
    ],
  }));
}
