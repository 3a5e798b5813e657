import { findDates } from '../text/danish-date.ts';
import { stemDanish } from './danish-stem.ts';
import { eachWord, foldWord, searchableText } from './search-words.ts';

/** One thing that must be found, or with `excluded` must not. Each holds at least one stem. */
export type QueryClause = {
  readonly excluded: boolean;
  readonly wanted:
    | { readonly kind: 'word'; readonly word: string; readonly stem: string }
    /** Words beside each other, each list one way to write the same. */
    | { readonly kind: 'phrase'; readonly ways: readonly (readonly string[])[] };
};

export type SearchQuery = {
  readonly clauses: readonly QueryClause[];
  /** Whether the last word may still be growing: nothing stands behind it. */
  readonly lastMayGrow: boolean;
};

export const longestQuery = 200;
const mostClauses = 12;
const months =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');
/** Words that stand in nearly every text: looked for only where nothing else is asked. */
const commonWords = new Set(
  'og i at det en den til er som på de med han af for ikke der var et har om vi min havde fra skal kan vil ved eller efter samt være blev hos mod men så'.split(
    ' ',
  ),
);
const numberLabels = /^(?:sag|sagen|sags|sagsnr|sagsnummer|nr|journalnr|journalnummer|acadre)$/;

/**
 * Reads what somebody wrote in the search field: words (all must be found), "phrases", -excluded, dates and case
 * numbers as they are printed.
 * @returns null where there is nothing to search for
 */
export function readSearchQuery(written: string): SearchQuery | null {
  const typed = searchableText(written.slice(0, longestQuery));
  const all: QueryClause[] = [];
  for (const [part, minus = '', quoted, bare = ''] of typed.matchAll(
    /(-?)(?:["„“”»«]([^"„“”»«]*)["“”„«»]?)|[^"„“”»«]+/g,
  ))
    if (quoted !== undefined) all.push(...phraseOf(quoted, minus === '-'));
    else all.push(...bareClauses(bare === '' ? part : bare));
  const clauses = withoutCommon(withoutLabels(all)).slice(0, mostClauses);
  return clauses.some(({ excluded }) => !excluded)
    ? { clauses, lastMayGrow: /[\p{L}\p{N}]$/u.test(typed) && clauses.at(-1)?.excluded === false }
    : null;
}

/** The stems of a text, in order. */
export function stemsOf(text: string): string[] {
  const stems: string[] = [];
  eachWord(text, (start, end) => stems.push(stemDanish(foldWord(text.slice(start, end)))));
  return stems;
}

function bareClauses(text: string): QueryClause[] {
  const clauses: QueryClause[] = [];
  let from = 0;
  for (const { index, printed, date } of findDates(text)) {
    if (date === null || /[\p{L}\p{N}]$/u.test(text.slice(0, index))) continue;
    clauses.push(...wordClauses(text.slice(from, index)), dateClause(date));
    from = index + printed.length;
  }
  return [...clauses, ...wordClauses(text.slice(from))];
}

/** "9. marts 2022", "09-03-2022" and "2022-03-09" are one day, whichever of them is printed. */
function dateClause(date: string): QueryClause {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [y, m, d] = [String(year), String(month), String(day)];
  const name = stemDanish(months[month - 1] ?? '');
  const ways = [
    [d, name, y],
    [d, m, y],
    [y, m, d],
  ];
  return { excluded: false, wanted: { kind: 'phrase', ways } };
}

const wordClauses = (text: string): QueryClause[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((typed) => {
      const excluded = /^-[\p{L}\p{N}]/u.test(typed);
      const number = caseNumberWays(excluded ? typed.slice(1) : typed);
      return number === null
        ? phraseOf(typed, excluded)
        : [{ excluded, wanted: { kind: 'phrase' as const, ways: number } }];
    });

/** Parts beside each other ("børne/unge", "22-001312") stand beside each other in the text. */
function phraseOf(text: string, excluded: boolean): QueryClause[] {
  const stems = stemsOf(text);
  const [stem] = stems;
  if (stem === undefined) return [];
  if (stems.length > 1) return [{ excluded, wanted: { kind: 'phrase', ways: [stems] } }];
  const word = foldWord(text.replace(/[^\p{L}\p{M}\p{N}]/gu, ''));
  return [{ excluded, wanted: { kind: 'word', word, stem } }];
}

/**
 * The marks that a case number is found by besides its own digits, however many zeros and signs it was printed with
 * (LAW R5: 14/2275, 22-001312).
 */
export function caseNumberMarks(caseNumber: string): readonly string[] {
  const parts = caseNumber.match(/\d+/g) ?? [];
  if (parts.length === 0) return [];
  const joined = parts.join('');
  const short = parts.map((part) => part.replace(/^0+(?=\d)/, '')).join(':');
  return joined.length < 5 ? [`#${short}`] : [`#${short}`, `#${joined}`];
}

function caseNumberWays(typed: string): string[][] | null {
  const number = typed.replace(/[.,;:]+$/, '');
  if (!/^\d+([-/.]\d+)+$|^\d{5,}$/.test(number)) return null;
  return [...caseNumberMarks(number).map((mark) => [mark]), stemsOf(number)];
}

const withoutCommon = (clauses: readonly QueryClause[]): QueryClause[] => {
  const rare = clauses.filter(
    ({ wanted }) => wanted.kind === 'phrase' || !commonWords.has(wanted.word),
  );
  return rare.some(({ excluded }) => !excluded) ? rare : [...clauses];
};

/** "sag 22-001312": the number says it all. */
const withoutLabels = (clauses: readonly QueryClause[]): QueryClause[] =>
  clauses.filter(({ wanted }, index) => {
    const next = clauses[index + 1]?.wanted;
    const isNumber = next?.kind === 'phrase' && next.ways.some(([first]) => first?.startsWith('#'));
    return !(isNumber && wanted.kind === 'word' && numberLabels.test(wanted.word));
  });
