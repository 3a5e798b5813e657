import { readItemTitle } from '#domain/minutes/item-title.ts';
import { isBlank, plain, type Line } from './printed-line.ts';

const heading =
  /^(?:\d{1,3} )?(?:indholdsfortegnelse|indhold|sagsoversigt|punktoversigt|oversigt over punkter|dagsordenspunkter|punkter på dagsordenen|sagsliste|punktliste|punkter|dagsorden)(?!\p{L})/iu;
const headingAlone =
  /^(?:indholdsfortegnelse|indhold|sagsoversigt|punktoversigt|oversigt over punkter|dagsordenspunkter|punkter på dagsordenen|sagsliste|punktliste|punkter|dagsorden|(?:pkt|punkt|nr)\.?\s+(?:tekst|titel|emne)\s+side)\s*(?:\d{1,3}\.)?:?$/iu;
/** "… 4", "....... 12" at the end of an entry. */
const pageAtEnd = /\s*(?:\.{2,}|…|\s)\s*\d{1,3}$/u;
const numberBefore =
  /^(?:(?:åbent?|lukket)\s+)?(?:(?:punkt|pkt\.?|sag(?: nr\.?)?)\s*)?\d{1,3}[a-z]?(?:\s*[.:)–-])?\s*/iu;

const bare = (title: string): string =>
  readItemTitle(title.replace(pageAtEnd, '').replace(numberBefore, ''))
    .title.toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The table of contents among the lines before the first item: what stands under its heading, lines that end in
 * a page number, and lines that say no more than the title of an item.
 */
export function takeOutContents(
  lines: readonly Line[],
  titles: readonly string[],
): { readonly head: readonly Line[]; readonly contents: readonly Line[] } {
  const known = new Set(titles.map(bare).filter((title) => title !== ''));
  const contents: Line[] = [];
  let under = false;
  const head = lines.filter((line) => {
    if (isBlank(line)) return true;
    const text = plain(line);
    const isHeading =
      headingAlone.test(text) || (heading.test(text) && /\.{3}|…|\d\. .*\d\. /u.test(text));
    const isEntry =
      known.has(bare(text)) ||
      /(?:\.{3,}|…)\s*\d{1,3}$/u.test(text) ||
      (under && numberBefore.test(text));
    if (isHeading) under = true;
    else if (!isEntry) under = false;
    if (!isHeading && !isEntry) return true;
    contents.push(line);
    return false;
  });
  return { head, contents };
}
