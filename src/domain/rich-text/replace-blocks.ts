import type { RichBlock } from './document.ts';
import { readRichDocument } from './read-document.ts';

/**
 * Puts blocks in the place of those that stand together as they were; at the end where they do not stand there (any more).
 * @param former nothing: put at the end
 */
export function replaceBlocks(
  all: readonly RichBlock[],
  former: readonly RichBlock[],
  next: readonly RichBlock[],
): readonly RichBlock[] {
  const said = all.map(inOneOrder);
  const wanted = former.map(inOneOrder);
  const place = said.findIndex((_, start) => wanted.every((one, n) => said[start + n] === one));
  return wanted.length === 0 || place === -1
    ? [...all, ...next]
    : all.toSpliced(place, wanted.length, ...next);
}

/** Two blocks that say the same are the same text, in whatever order a store keeps their parts. */
const inOneOrder = (block: RichBlock): string =>
  JSON.stringify(readRichDocument({ type: 'doc', content: [block] }).document);
