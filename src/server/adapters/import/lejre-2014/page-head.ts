/** A running head as it stands inside the flattened text: "Lejre Kommune <udvalg> 07-04-2014 Side 3". */
export type PageHead = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly page: number;
  /** As printed, DD-MM-ÅÅÅÅ; `null` where the head has no more than a page number. */
  readonly date: string | null;
  /** What stands before the date, the municipality's name cut off; `null` where nothing does. */
  readonly committee: string | null;
};

/** Not "Side 1 af 5" and "Side 1/2": those count the pages of an attachment. */
const pageMark = /(?<![\p{L}\d])Side (\d{1,4})(?![\d/])(?!\s*(?:af|\/)\s*\d)/gu;
const dateBefore = /(\d{2}-\d{2}-\d{4})\s+$/;
const municipality = /^\p{Lu}[\p{L}-]*(?:[ -]\p{Lu}[\p{L}-]*)* Kommune\s+/u;

/** A running head is no longer. */
const maxHead = 200;

type Mark = {
  readonly index: number;
  readonly end: number;
  readonly page: number;
  readonly lead: string;
};

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/).filter(Boolean);

/** The words that all texts end in. */
function commonEnding(texts: readonly string[]): readonly string[] {
  const [first = [], ...others] = texts.map(wordsOf);
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < Math.min(length, other.length) && first.at(-1 - same) === other.at(-1 - same))
      same += 1;
    length = same;
  }
  return length === 0 ? [] : first.slice(-length);
}

/** What stands before the date: the same on every page; a single page must begin a line or name a municipality. */
function runningTitle(leads: readonly string[]): string {
  const before = leads.map((lead) => lead.replace(dateBefore, ''));
  if (before.length > 1) return commonEnding(before).join(' ');
  const [only = ''] = before;
  if (wordsOf(only).length <= 12) return wordsOf(only).join(' ');
  const named = [...only.matchAll(/(?<!\S)\p{Lu}[\p{L}-]* Kommune\s/gu)].at(-1);
  return named === undefined ? '' : wordsOf(only.slice(named.index)).join(' ');
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** All running heads of a text, in order, wherever in a sentence they stand. */
export function findPageHeads(text: string): readonly PageHead[] {
  const marks = [...text.matchAll(pageMark)].map((match): Mark => {
    const before = text.slice(Math.max(0, match.index - maxHead), match.index);
    const lead = before.slice(before.lastIndexOf('\n') + 1);
    const end = match.index + match[0].length;
    return { index: match.index, end, page: Number(match[1]), lead };
  });
  const dated = marks.filter(({ lead }) => dateBefore.test(lead));
  const title = runningTitle(dated.map(({ lead }) => lead));
  const named = title.replace(municipality, '');
  const committee = named === '' || /\sKommune$/u.test(named) ? null : named;
  const pattern = wordsOf(title).map(escape).join('\\s+');
  const head = new RegExp(
    `${pattern}${pattern === '' ? '' : '\\s+'}(\\d{2}-\\d{2}-\\d{4})\\s+$`,
    'u',
  );
  return marks.flatMap(({ index, end, page, lead }): PageHead[] => {
    const found = head.exec(lead);
    const bare = /^\s*(?:\d{1,4}\s+)?$/.test(lead);
    if (found === null && !(bare && dated.length === 0)) return [];
    const start = found === null ? index - lead.trimStart().length : index - found[0].length;
    const date = found?.[1] ?? null;
    return [{ start, end, text: text.slice(start, end), page, date, committee }];
  });
}

/**
 * Cuts the heads out, so that a sentence reads on over the page.
 * @returns the flowing text and where in it each page begins
 */
export function cutPageHeads(
  text: string,
  heads: readonly PageHead[],
): { readonly flow: string; readonly pageStarts: readonly number[] } {
  const pieces: string[] = [];
  const pageStarts: number[] = [];
  let length = 0;
  let at = 0;
  for (const { start, end } of heads) {
    const piece = text.slice(at, start).trimEnd();
    // Two heads may follow upon each other: an empty page parts no words.
    if (piece !== '') pieces.push(`${piece} `);
    length += piece === '' ? 0 : piece.length + 1;
    pageStarts.push(length);
    at = end + (/^\s*/.exec(text.slice(end, end + 100))?.[0].length ?? 0);
  }
  return { flow: pieces.join('') + text.slice(at), pageStarts };
}
