import type { Access } from './parsed-minutes.ts';

/** What stands before or behind the title of a closed item; "Person" is closed by its nature (WORDING P8). */
const closedBefore =
  /^[([]?(lukket(?:\s+(?:punkt|sag|dagsorden|møde))?|person(?:sag)?|fortroligt?|ikke[- ]offentligt?)[)\]]?\s*[-–:]\s+(?=\S)/iu;
/** "(Åben) Titel", "[Lukket] Titel": brackets need no other mark. */
const closedInBrackets = /^[([](lukket(?:\s+(?:punkt|sag))?|fortroligt?)[)\]]\s+(?=\S)/iu;
const openInBrackets = /^[([](åbent?(?:\s+(?:punkt|sag))?|offentligt?)[)\]]\s+(?=\S)/iu;
const closedApart = /^(lukket(?:\s(?:punkt|sag))?)\s{2,}(?=\S)/iu;
const openApart = /^(åbent?(?:\s(?:punkt|sag))?)\s{2,}(?=\S)/iu;
const closedBehind =
  /\s*(?:[([]\s*(lukket(?:\s+(?:punkt|sag|dagsorden))?|fortroligt?|ikke[- ]offentligt?)\s*[)\]]|[-–]\s+(lukket(?:\s+(?:punkt|sag))?))\s*$/iu;
const openBefore =
  /^[([]?(åbent?(?:\s+(?:punkt|sag|dagsorden))?|offentligt?)[)\]]?\s*[-–:]\s+(?=\S)/iu;
const openBehind = /\s*[([]\s*(åbent?(?:\s+(?:punkt|sag))?|offentligt?)\s*[)\]]\s*$/iu;

const areaBefore =
  /^(\p{Lu}{2,4}(?:\s?\/\s?\p{Lu}{2,4})*)\s+[-–]\s*(?=\S)|^(\p{Lu}{2,4}(?:\/\p{Lu}{2,4})*)\s*[-–]\s+(?=\S)/u;
/** Short names that begin titles without being an area of the municipality. */
const noAreas = new Set(
  'KL EU FN IT DR TV KKR RAR KKU VVM HR SF UU FGU DGI DI LO FOA BNP PPR'.split(' '),
);

/** A title that says no more than that the item is closed. */
const onlyClosed = /^(lukket(\s+(punkt|sag|dagsorden))?|fortroligt?(\s+punkt)?)[.:]?$/iu;

/**
 * Splits a printed item title: "Lukket - ØU - Salg af …" → closed, area ØU, title "Salg af …";
 * "Person - BU - Personsag" is closed too (WORDING P8).
 * @returns `removed`: words that stand nowhere else ("Lukket", "Person"), for the furniture
 */
export function readItemTitle(printed: string): {
  readonly area: string | null;
  readonly title: string;
  readonly access: Access;
  readonly removed: readonly string[];
} {
  const removed: string[] = [];
  let access: Access = 'open';
  let area: string | null = null;
  let title = printed.trim();
  const cut = (mark: RegExp): boolean => {
    const found = mark.exec(title);
    if (found === null || found[0].length === title.length) return false;
    removed.push(found.slice(1).find((group) => group) ?? '');
    title = `${title.slice(0, found.index)}${title.slice(found.index + found[0].length)}`.trim();
    return true;
  };
  for (let again = true; again;) {
    again = false;
    if (cut(closedBefore) || cut(closedInBrackets) || cut(closedApart)) {
      access = 'closed';
      again = true;
    } else if (cut(openBefore) || cut(openInBrackets) || cut(openApart)) again = true;
    if (area !== null) continue;
    const found = areaBefore.exec(title);
    const name = found?.[1] ?? found?.[2];
    if (found === null || name === undefined || noAreas.has(name)) continue;
    area = name;
    title = title.slice(found[0].length).trim();
    again = true;
  }
  if (cut(closedBehind)) access = 'closed';
  else cut(openBehind);
  if (onlyClosed.test(title)) access = 'closed';
  return { area, title, access, removed };
}
