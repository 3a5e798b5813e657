import { stemDanish } from '#domain/search/danish-stem.ts';
import type { Way } from '#domain/search/query-references.ts';
import type { QueryClause, SearchQuery } from '#domain/search/search-query.ts';
import type { OpenSegment } from './segment.ts';

/** A stem that serves a clause, by its number in the segment, and how well: 1 as it was typed. */
export type Alternative = { readonly term: number; readonly weight: number };

/** A clause in the words of one segment. */
export type ResolvedClause = {
  readonly need: QueryClause['need'];
  readonly alternatives: readonly Alternative[];
  /** Stems, by number, that stand beside each other. */
  readonly phrases: readonly { readonly terms: readonly number[]; readonly weight: number }[];
};

/** Whether the last word stands for its beginnings: while it is typed, or where it is no word as it stands. */
export type Growth = 'no' | 'typing' | 'unknown';

export type Resolved = {
  readonly clauses: readonly ResolvedClause[];
  /** A beginning fits more words than were looked for. */
  readonly isCut: boolean;
};

const weights = { typed: 1, joined: 0.9, beginning: 0.7, part: 0.6 };
/** Of the words that begin as typed, the most frequent, and no more documents than are gone through in time. */
const mostBeginnings = 120;
const mostPostings = 500_000;
/** Of a phrase's growing word fewer, where what stands before it is frequent. */
const beginningsInPhrase = { least: 24, most: 400, work: 2_000_000 };
/** What somebody typed to its end is a word: a shorter one that is not found ("kat") is not half a "katalog". */
const shortestBeginning = { no: Infinity, typing: 2, unknown: 4 };

/**
 * Which words of the segment serve the query: the stem itself, in each of its spellings, compounds that have it as a
 * part, two words of the query written as one, and words that begin like the last one.
 */
export function resolveQuery(
  segment: OpenSegment,
  { clauses }: SearchQuery,
  growth: Growth,
): Resolved {
  let isCut = false;
  const resolved = clauses.map((clause, at): ResolvedClause => {
    const { need, wanted } = clause;
    const isLast = at === clauses.length - 1;
    if (wanted.kind === 'phrase') {
      const growing = isLast && growth === 'typing' ? wanted.growing : null;
      const found = resolvePhrases(segment, wanted.ways, growing);
      isCut ||= found.isCut;
      return { need, alternatives: found.alternatives, phrases: found.phrases };
    }
    const found = new Map<number, number>();
    const add = (term: number, weight: number): void => {
      if (term >= 0 && weight > (found.get(term) ?? 0)) found.set(term, weight);
    };
    const addStem = (stem: string, weight: number): void => {
      add(segment.terms.find(stem), weight);
      for (const term of compoundsOf(segment, stem)) add(term, weights.part);
    };
    const words = [wanted.word, ...wanted.spellings];
    for (const stem of [wanted.stem, ...wanted.spellings.map(stemDanish)])
      addStem(stem, weights.typed);
    for (const stem of joinedStems(clauses[at - 1], clause)) addStem(stem, weights.joined);
    for (const stem of joinedStems(clause, clauses[at + 1])) addStem(stem, weights.joined);
    if (isLast && wanted.word.length >= shortestBeginning[growth])
      for (const word of words) {
        const beginnings = termsFrom(segment, word, mostBeginnings);
        isCut ||= beginnings.isCut;
        for (const term of beginnings.terms) add(term, weights.beginning);
      }
    const alternatives = Array.from(found, ([term, weight]) => ({ term, weight }));
    return { need, alternatives, phrases: [] };
  });
  return { clauses: resolved, isCut };
}

/** The stems of which a stem is a part. */
export function compoundsOf({ columns, parts }: OpenSegment, stem: string): Uint32Array {
  const part = parts.find(stem);
  return part < 0
    ? columns.compounds.subarray(0, 0)
    : columns.compounds.subarray(columns.compoundStart[part], columns.compoundStart[part + 1]);
}

function resolvePhrases(
  segment: OpenSegment,
  ways: readonly Way[],
  growing: { readonly stems: readonly string[]; readonly beginning: string } | null,
) {
  const alternatives: Alternative[] = [];
  const phrases: { terms: readonly number[]; weight: number }[] = [];
  const add = (terms: readonly number[], weight: number): void => {
    const [first] = terms;
    if (first === undefined || terms.includes(-1)) return;
    if (terms.length > 1) phrases.push({ terms, weight });
    else alternatives.push({ term: first, weight });
  };
  const find = (stem: string): number => segment.terms.find(stem);
  for (const { stems, weight } of ways) if (weight > 0) add(stems.map(find), weight);
  if (growing === null) return { alternatives, phrases, isCut: false };
  const start = growing.stems.map(find);
  const { least, most, work } = beginningsInPhrase;
  const walked = Math.max(0, ...start.map((term) => segment.columns.frequency[term] ?? 0));
  const limit =
    walked === 0 ? mostBeginnings : Math.max(least, Math.min(most, Math.floor(work / walked)));
  const { terms, isCut } = start.includes(-1)
    ? { terms: [], isCut: false }
    : termsFrom(segment, growing.beginning, limit);
  for (const term of terms) add([...start, term], weights.beginning);
  return { alternatives, phrases, isCut };
}

/** "sygedagpenge reform" as one word, with the letter that may join them. */
function joinedStems(one: QueryClause | undefined, other: QueryClause | undefined): string[] {
  if (one?.need !== 'required' || other?.need !== 'required') return [];
  if (one.wanted.kind !== 'word' || other.wanted.kind !== 'word') return [];
  const [first, second] = [one.wanted.word, other.wanted.word];
  return ['', 's', 'e'].map((link) => stemDanish(first + link + second));
}

function termsFrom({ terms, columns }: OpenSegment, beginning: string, most: number) {
  const from = terms.firstFrom(beginning);
  const until = terms.firstFrom(`${beginning}\uffff`);
  const fitting = Uint32Array.from({ length: until - from }, (_, at) => from + at);
  if (fitting.length > most)
    fitting.sort((a, b) => (columns.frequency[b] ?? 0) - (columns.frequency[a] ?? 0));
  const chosen: number[] = [];
  let postings = 0;
  for (const term of fitting) {
    postings += columns.frequency[term] ?? 0;
    if (chosen.length === most || (chosen.length > 0 && postings > mostPostings)) break;
    chosen.push(term);
  }
  return { terms: chosen, isCut: chosen.length < fitting.length };
}
