import { askedVerbs, commonWords, meetingWords, questionWords } from './common-words.ts';
import { stemDanish } from './danish-stem.ts';
import { otherSpellings } from './other-spellings.ts';
import { findReferences, type Reference, type Way } from './query-references.ts';
import { eachWord, foldWord, searchableText } from './search-words.ts';

/** What is asked of a document. Each holds at least one stem. */
export type QueryClause = {
  /** `preferred` raises those that meet it, but is asked of none. */
  readonly need: 'required' | 'preferred' | 'excluded';
  readonly wanted:
    | {
        readonly kind: 'word';
        readonly word: string;
        readonly stem: string;
        /** Other words that may have been meant by the same letters. */
        readonly spellings: readonly string[];
      }
    | {
        readonly kind: 'phrase';
        readonly ways: readonly Way[];
        /** While it is being typed: stems, and behind them the beginning of another. */
        readonly growing: { readonly stems: readonly string[]; readonly beginning: string } | null;
      };
};

export type SearchQuery = {
  readonly clauses: readonly QueryClause[];
  /** Whether the last word may still be growing: nothing stands behind it. */
  readonly lastMayGrow: boolean;
};

export const longestQuery = 200;
const mostClauses = 12;

/**
 * Reads what somebody wrote in the search field: words (all must be found), "phrases", -excluded, and days, items and
 * numbers as they are printed.
 * @returns null where there is nothing to search for
 */
export function readSearchQuery(written: string): SearchQuery | null {
  const typed = searchableText(written.slice(0, longestQuery));
  const all: QueryClause[] = [];
  for (const [part, minus = '', quoted] of typed.matchAll(
    /(-?)(?:["„“”»«]([^"„“”»«]*)["“”„«»]?)|[^"„“”»«]+/g,
  ))
    if (quoted !== undefined) all.push(...phraseOf(quoted, minus === '-'));
    else all.push(...bareClauses(part));
  const clauses = withoutCommon(withoutAsking(all)).slice(0, mostClauses);
  if (clauses.some(({ need }) => need === 'required'))
    return {
      clauses,
      lastMayGrow: /[\p{L}\p{N}]$/u.test(typed) && clauses.at(-1)?.need === 'required',
    };
  const asked = clauses.map((clause) =>
    clause.need === 'preferred' ? { ...clause, need: 'required' as const } : clause,
  );
  return asked.some(({ need }) => need === 'required')
    ? { clauses: asked, lastMayGrow: false }
    : null;
}

function bareClauses(text: string): QueryClause[] {
  const references = findReferences(text);
  const namesDay = references.some(({ kind }) => kind === 'day');
  const clauses: QueryClause[] = [];
  let from = 0;
  for (const reference of references) {
    clauses.push(...wordClauses(text.slice(from, reference.start), namesDay));
    clauses.push(referenceClause(reference, namesDay));
    from = reference.end;
  }
  return [...clauses, ...wordClauses(text.slice(from), namesDay)];
}

/** "Punkt 6" alone is the number in a copied heading, which may have come from another meeting. */
const referenceClause = ({ kind, ways, beginning }: Reference, namesDay: boolean): QueryClause => ({
  need: kind === 'item' && !namesDay ? 'preferred' : 'required',
  wanted: {
    kind: 'phrase',
    ways,
    growing: beginning === null ? null : { stems: [], beginning },
  },
});

const wordClauses = (text: string, namesDay: boolean): QueryClause[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((typed) => phraseOf(typed, /^-[\p{L}\p{N}]/u.test(typed)))
    .map((clause) =>
      namesDay && clause.wanted.kind === 'word' && meetingWords.has(clause.wanted.word)
        ? prefer(clause)
        : clause,
    );

/** Parts beside each other ("børne/unge") stand beside each other in the text. */
function phraseOf(text: string, isExcluded: boolean): QueryClause[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(foldWord(text.slice(start, end))));
  const [word, ...more] = words;
  const last = more.at(-1);
  const need = isExcluded ? 'excluded' : 'required';
  if (word === undefined) return [];
  if (last === undefined)
    return [
      {
        need,
        wanted: { kind: 'word', word, stem: stemDanish(word), spellings: otherSpellings(word) },
      },
    ];
  const stems = words.map(stemDanish);
  const spelled = words.map((one) => stemDanish(otherSpellings(one)[0] ?? one));
  const ways = [{ stems, weight: 1 }];
  if (spelled.some((stem, at) => stem !== stems[at])) ways.push({ stems: spelled, weight: 1 });
  return [
    {
      need,
      wanted: { kind: 'phrase', ways, growing: { stems: stems.slice(0, -1), beginning: last } },
    },
  ];
}

const prefer = (clause: QueryClause): QueryClause =>
  clause.need === 'required' ? { ...clause, need: 'preferred' } : clause;

const isWordOf = ({ wanted }: QueryClause, words: ReadonlySet<string>): boolean =>
  wanted.kind === 'word' && words.has(wanted.word);

/** "Hvad blev der besluttet om …": the answer says neither "hvad" nor "besluttet". */
function withoutAsking(clauses: readonly QueryClause[]): readonly QueryClause[] {
  const isQuestion = clauses.some((clause) => isWordOf(clause, questionWords));
  return isQuestion
    ? clauses.map((clause) => (isWordOf(clause, askedVerbs) ? prefer(clause) : clause))
    : clauses;
}

const withoutCommon = (clauses: readonly QueryClause[]): readonly QueryClause[] => {
  const rare = clauses.filter((clause) => !isWordOf(clause, commonWords));
  return rare.some(({ need }) => need !== 'excluded') ? rare : clauses;
};
