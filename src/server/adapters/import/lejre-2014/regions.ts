import { findPageHeads, type PageHead } from './page-head.ts';

/** The parts of the flattened document, in their order; together they are the whole text. */
export type Regions = {
  /** What the web page that showed the document put before it. */
  readonly before: string;
  /** "Referat <udvalg> <ugedag> den D. måned ÅÅÅÅ Kl. HH:MM i <sted>". */
  readonly title: string;
  readonly contents: string;
  readonly items: string;
  readonly heads: readonly PageHead[];
  /** The attachments' texts behind the items. */
  readonly attachments: string;
};

const contentsStart = /(?:^|\n|\s)(?:\d{1,4}\s+)?Indholdsfortegnelse\s+(?=\d{1,3}\.\s)/u;
const titleStart =
  /(?:^|\n)[ \t]*(?:\d{1,4}[ \t]+)?(?=(?:Referat|Dagsorden|Tillægsdagsorden|Beslutningsprotokol)\s)/giu;
const attachmentStart = /(?<!\S)Bilag:\s+\d+\.\d+\.?\s[\s\S]{1,600}?\sBilagsnr\.?:/u;
const firstItem = /(?<!\S)\d{1,3}\.\s[^\n]{1,400}?\sSagsnr\.?:/u;

/**
 * Divides the text. The contents begin at their heading, the items at the first running head behind it
 * (or at the first "N. … Sagsnr.:"), the attachments at the first block head behind those.
 */
export function divideRegions(text: string): Regions {
  const contents = contentsStart.exec(text)?.index ?? -1;
  const from = Math.max(contents, 0);
  const heads = findPageHeads(text.slice(from)).map((head) => ({
    ...head,
    start: head.start + from,
    end: head.end + from,
  }));
  const item = firstItem.exec(text.slice(from));
  const items = heads[0]?.start ?? (item === null ? text.length : from + item.index);
  const block = attachmentStart.exec(text.slice(items));
  const attachments = block === null ? text.length : items + block.index;
  const top = text.slice(0, contents === -1 ? items : contents);
  const title = [...top.matchAll(titleStart)].at(-1)?.index ?? top.length;
  return {
    before: top.slice(0, title),
    title: top.slice(title),
    contents: text.slice(top.length, items),
    items: text.slice(items, attachments),
    heads: heads
      .filter(({ end }) => end <= attachments)
      .map((head) => ({ ...head, start: head.start - items, end: head.end - items })),
    attachments: text.slice(attachments),
  };
}
