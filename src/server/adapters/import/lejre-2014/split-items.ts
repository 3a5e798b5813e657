/** One item as printed: number and title, and the text from its case number label on. */
export type PrintedItem = {
  readonly number: string;
  readonly title: string;
  readonly text: string;
};

const caseLabel = /(?<!\S)Sagsnr\.?:/gu;
const maxTitle = 600;

/** The title of each item by its number, from the contents ("1. JA - Godkendelse af dagsorden...1 2. …"). */
function readContents(contents: string): ReadonlyMap<string, string> {
  const entry = /(?<!\S)(\d{1,3})\.\s+(.+?)\s*\.{3,}\s*\d+(?=\s|$)/gsu;
  return new Map(
    [...contents.matchAll(entry)].map(([, number = '', title = '']) => [number, title]),
  );
}

/**
 * Finds where an item's head begins: at the top of a page, else where the title of the contents stands.
 * Only a text that has lost both its pages and its contents is trusted on the number alone: "Sagsnr.:"
 * inside a sentence begins no item.
 */
function findHead(
  before: string,
  offset: number,
  pageStarts: ReadonlySet<number>,
  titles: ReadonlyMap<string, string>,
): { readonly at: number; readonly number: string; readonly title: string } | null {
  const heads = [...before.matchAll(/(?<!\S)(\d{1,3})\.\s+(?=\S)/gu)].map((match) => ({
    at: match.index,
    number: match[1] ?? '',
    title: before.slice(match.index + match[0].length).trim(),
  }));
  return (
    heads.findLast(({ at }) => pageStarts.has(at + offset)) ??
    heads.findLast(({ number, title }) => titles.get(number) === title) ??
    (pageStarts.size === 0 && titles.size === 0 ? heads.at(-1) : undefined) ??
    null
  );
}

/**
 * Divides the flowing text into items, each of which prints "N. <titel> Sagsnr.:".
 * @returns the items, and what stands before the first
 */
export function splitItems(
  flow: string,
  pageStarts: readonly number[],
  contents: string,
): { readonly items: readonly PrintedItem[]; readonly before: string } {
  const titles = readContents(contents);
  const starts = new Set(pageStarts);
  const heads: { number: string; title: string; start: number; body: number }[] = [];
  for (const { index: body } of flow.matchAll(caseLabel)) {
    const from = Math.max(heads.at(-1)?.body ?? 0, body - maxTitle);
    const head = findHead(flow.slice(from, body), from, starts, titles);
    if (head !== null)
      heads.push({ number: head.number, title: head.title, start: from + head.at, body });
  }
  const items = heads.map(({ number, title, body }, i) => ({
    number,
    title,
    text: flow.slice(body, heads[i + 1]?.start ?? flow.length),
  }));
  return { items, before: flow.slice(0, heads[0]?.start ?? flow.length) };
}
