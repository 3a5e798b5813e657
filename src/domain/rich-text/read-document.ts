import type {
  RichBlock,
  RichDocument,
  RichInline,
  RichListItem,
  RichParagraph,
} from './document.ts';
import { isInline, readInline } from './read-inline.ts';
import { readTable } from './read-table.ts';
import {
  drop,
  fieldsOf,
  listOf,
  nameOf,
  wholeNumber,
  type DroppedPart,
  type Reading,
} from './read-value.ts';

export type { DroppedPart } from './read-value.ts';

/** Letters of a text, a thousand pages: beyond that it is no text of a matter. */
const mostLetters = 2_000_000;
const mostNodes = 100_000;
const deepest = 60;
/** Lists within lists; what lies deeper stands in the innermost. */
const deepestList = 6;

/** Where blocks stand: a cell holds paragraphs only, an item of a list no tables and headings. */
type Room = { readonly kind: 'section' | 'item' | 'cell'; readonly lists: number };

/**
 * Whatever JSON a browser, a file or the database gives, as a document of ours. Never throws. What the schema does not
 * know keeps its words as paragraphs; addresses are those of `readAddress`; text is NFC and without control signs.
 * Reading what has been read changes nothing.
 * @returns `dropped` tells what became plain or, beyond the limits, was left out; at most 200 entries
 */
export function readRichDocument(value: unknown): {
  readonly document: RichDocument;
  readonly dropped: readonly DroppedPart[];
} {
  const reading: Reading = { dropped: [], letters: mostLetters, nodes: mostNodes };
  const fields = fieldsOf(value);
  const isDocument = nameOf(fields) === 'doc';
  const nodes = isDocument ? listOf(fields['content']) : [value];
  const content = readBlocks(reading, nodes, { kind: 'section', lists: 0 }, 0);
  return {
    document: content.length === 0 ? emptyRichDocument : { type: 'doc', content },
    dropped: reading.dropped,
  };
}

/** A text in which nothing has been written. */
export const emptyRichDocument: RichDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

const paragraphOf = (content: readonly RichInline[]): RichParagraph =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };

function readBlocks(
  reading: Reading,
  nodes: readonly unknown[],
  room: Room,
  depth: number,
): readonly RichBlock[] {
  const blocks: RichBlock[] = [];
  let loose: unknown[] = [];
  const settle = (): void => {
    const content = readInline(reading, loose, depth);
    if (content.length > 0) blocks.push(paragraphOf(content));
    loose = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      loose.push(node);
      continue;
    }
    settle();
    blocks.push(...readBlock(reading, node, room, depth));
  }
  settle();
  return blocks;
}

function readBlock(
  reading: Reading,
  node: unknown,
  room: Room,
  depth: number,
): readonly RichBlock[] {
  const fields = fieldsOf(node);
  const name = nameOf(fields);
  if (reading.nodes-- <= 0 || depth > deepest) {
    drop(reading, depth > deepest ? 'too-deep' : 'too-long', name);
    return [];
  }
  const children = listOf(fields['content']);
  const attrs = fieldsOf(fields['attrs']);
  switch (name) {
    case 'paragraph':
      return [paragraphOf(readInline(reading, children, depth + 1))];
    case 'heading': {
      const content = readInline(reading, children, depth + 1);
      if (room.kind !== 'section') return [paragraphOf(content)];
      const level = attrs['level'] === 1 ? 1 : 2;
      return [{ type: 'heading', attrs: { level }, ...(content.length > 0 ? { content } : {}) }];
    }
    case 'bulletList':
    case 'orderedList': {
      if (room.kind === 'cell' || room.lists >= deepestList) break;
      const content = children.flatMap((child) => readItem(reading, child, room, depth + 1));
      if (content.length === 0) return [];
      return name === 'bulletList'
        ? [{ type: 'bulletList', content }]
        : [
            {
              type: 'orderedList',
              attrs: { start: wholeNumber(attrs['start'], 1, 999, 1) },
              content,
            },
          ];
    }
    case 'table': {
      if (room.kind !== 'section') break;
      return readTable(reading, children, (cell) =>
        readBlocks(reading, cell, { kind: 'cell', lists: room.lists }, depth + 3).flatMap(
          (block) => (block.type === 'paragraph' ? [block] : []),
        ),
      );
    }
  }
  drop(reading, 'node', name);
  const own = fields['text'];
  const words: readonly unknown[] =
    typeof own === 'string' ? [{ type: 'text', text: own }, ...children] : children;
  return readBlocks(reading, words, room, depth + 1);
}

function readItem(
  reading: Reading,
  node: unknown,
  room: Room,
  depth: number,
): readonly RichListItem[] {
  const fields = fieldsOf(node);
  const isItem = nameOf(fields) === 'listItem';
  const within: Room = { kind: 'item', lists: room.lists + 1 };
  const blocks = readBlocks(reading, isItem ? listOf(fields['content']) : [node], within, depth);
  const [first] = blocks;
  if (first === undefined)
    return isItem ? [{ type: 'listItem', content: [{ type: 'paragraph' }] }] : [];
  const content: readonly RichBlock[] =
    first.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks];
  return [{ type: 'listItem', content }];
}
