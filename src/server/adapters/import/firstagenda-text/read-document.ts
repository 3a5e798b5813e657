import type { Furniture, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { words } from '#domain/text/words.ts';
import { renderBlocks, type PrintedDocument } from './block.ts';
import { divideDocument } from './divide-document.ts';
import { findSectionRank } from './divide-item.ts';
import { readHead } from './read-head.ts';
import { readItem } from './read-item.ts';

const other = (removed: readonly string[]): readonly Furniture[] => {
  const text = removed.filter((part) => words(part).length > 0).join('\n');
  return text === '' ? [] : [{ kind: 'other', text }];
};

/** A printed agenda or printed minutes, whatever they were printed in → the parse. */
export function readDocument(reader: string, printed: PrintedDocument): ParsedMinutes {
  const { head, contents, items } = divideDocument(printed.blocks);
  // Sections in the size of the text are told from other bold lines by their names only.
  const sectionRank = (printed.ranked && findSectionRank(printed.blocks)) || null;
  const { meeting, removed, warnings } = readHead(head);
  const read = items.map((item) => readItem(item, meeting, sectionRank));
  const contentsText = renderBlocks(contents);
  return {
    reader,
    meeting,
    items: read.map(({ item }) => item),
    documents: [],
    furniture: [
      ...other(removed),
      ...(contentsText === '' ? [] : [{ kind: 'contents' as const, text: contentsText }]),
      ...items.flatMap((_, i) => other(['Punkt', ...(read[i]?.removed ?? [])])),
      ...printed.furniture,
    ],
    warnings: [...warnings, ...read.flatMap((item) => item.warnings)],
  };
}
