import { blockText, type Block } from './block.ts';

/** An item's head and what is printed under it. */
export type PrintedItem = {
  readonly number: string;
  readonly title: string;
  /** "(Lukket)" between number and colon. */
  readonly remark: string;
  readonly blocks: readonly Block[];
};

export type DividedDocument = {
  readonly head: readonly Block[];
  readonly contents: readonly Block[];
  readonly items: readonly PrintedItem[];
};

const itemHead =
  /^Punkt\s+(?<number>\d{1,4}[a-z]?)\s*(?<remark>\([^)]{1,30}\))?\s*[:.]\s*(?<title>[\s\S]*)$/iu;
/** "Titel.....7": a line of the contents. */
const leader = /(?:(?<!\.)\.{3,}|(?<![.…])…[.…]*|(?<!\. )(?:\. ){3,})\s*\d{1,4}\s*$/u;
/** A title of the contents may run over lines; further apart the contents have ended. */
const maxLinesOfTitle = 6;

const isItemHead = (block: Block): boolean => {
  const text = blockText(block);
  return itemHead.test(text) && !leader.test(text);
};

/** Where the contents end: behind the last line with a page number. */
function endOfContents(blocks: readonly Block[], start: number): number {
  let end = start + 1;
  for (let i = end; i < blocks.length && i <= end + maxLinesOfTitle; i += 1) {
    const block = blocks[i];
    if (block === undefined || (block.kind === 'heading' && isItemHead(block))) break;
    if (leader.test(blockText(block).trim())) end = i + 1;
  }
  return end;
}

/** Divides a printed document into head, contents and items. Together they are all its blocks. */
export function divideDocument(blocks: readonly Block[]): DividedDocument {
  const start = blocks.findIndex((block) =>
    /^Indholdsfortegnelse\b/iu.test(blockText(block).trim()),
  );
  const end = start === -1 ? 0 : endOfContents(blocks, start);
  // Printed in one size throughout, heads are paragraphs; else a sentence that begins "Punkt 3:" is no head.
  const printed = blocks.slice(end).some((block) => block.kind === 'heading' && isItemHead(block));
  const items: { number: string; title: string; remark: string; blocks: Block[] }[] = [];
  const loose: Block[] = [];
  for (const block of blocks.slice(end)) {
    const found =
      (block.kind === 'heading' || !printed) && isItemHead(block)
        ? itemHead.exec(blockText(block))?.groups
        : undefined;
    if (found === undefined) (items.at(-1)?.blocks ?? loose).push(block);
    else
      items.push({
        number: found['number'] ?? '',
        title: (found['title'] ?? '').replace(/\s+/g, ' ').trim(),
        remark: found['remark'] ?? '',
        blocks: [],
      });
  }
  const contents = start === -1 ? [] : blocks.slice(start, end);
  return { head: [...blocks.slice(0, Math.max(start, 0)), ...loose], contents, items };
}
