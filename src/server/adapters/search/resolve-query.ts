import { stemDanish } from '#domain/search/danish-stem.ts';
import type { QueryClause, SearchQuery } from '#domain/search/search-query.ts';
import type { OpenSegment } from './segment.ts';

/** A stem that serves a clause, by its number in the segment, and how well: 1 as it was typed. */
export type Alternative = { readonly term: number; readonly weight: number };

/** A clause in the words of one segment. */
export type ResolvedClause = {
  readonly excluded: boolean;
  readonly alternatives: readonly Alternative[];
  /** Stems, by number, that stand beside each other. */
  readonly phrases: readonly (readonly number[])[];
};

export type Resolved = {
  readonly clauses: readonly ResolvedClause[];
  /** A beginning fits more words than were looked for. */
  readonly isCut: boolean;
};

const weights = { typed: 1, joined: 0.9, beginning: 0.7, part: 0.6 };
/** Of the words that begin as typed, the most frequent, and no more documents than are gone through in time. */
const mostBeginnings = 120;
const mostPostings = 500_000;
const shortestBeginning = 2;

/**
 * Which words of the segment serve the query: the stem itself, compounds that have it as a part, two words of the
 * query written as one, and words that begin like the last one while it is being typed.
 * @param grows whether the last word stands for its beginnings as well
 */
export function resolveQuery(
  segment: OpenSegment,
  { clauses }: SearchQuery,
  grows: boolean,
): Resolved {
  let isCut = false;
  const resolved = clauses.map((clause, at): ResolvedClause => {
    const { excluded, wanted } = clause;
    if (wanted.kind === 'phrase') return { excluded, ...resolvePhrases(segment, wanted.ways) };
    const found = new Map<number, number>();
    const add = (term: number, weight: number): void => {
      if (term >= 0 && weight > (found.get(term) ?? 0)) found.set(term, weight);
    };
    add(segment.terms.find(wanted.stem), weights.typed);
    for (const term of compoundsOf(segment, wanted.stem)) add(term, weights.part);
    for (const stem of [
      ...joinedStems(clauses[at - 1], clause),
      ...joinedStems(clause, clauses[at + 1]),
    ]) {
      add(segment.terms.find(stem), weights.joined);
      for (const term of compoundsOf(segment, stem)) add(term, weights.part);
    }
    if (grows && at === clauses.length - 1 && wanted.word.length >= shortestBeginning) {
      const beginnings = termsFrom(segment, wanted.word);
      isCut ||= beginnings.isCut;
      for (const term of beginnings.terms) add(term, weights.beginning);
    }
    const alternatives = Array.from(found, ([term, weight]) => ({ term, weight }));
    return { excluded, alternatives, phrases: [] };
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

function resolvePhrases(segment: OpenSegment, ways: readonly (readonly string[])[]) {
  const alternatives: Alternative[] = [];
  const phrases: number[][] = [];
  for (const way of ways) {
    const terms = way.map((stem) => segment.terms.find(stem));
    const [first] = terms;
    if (first === undefined || terms.includes(-1)) continue;
    if (terms.length > 1) phrases.push(terms);
    else alternatives.push({ term: first, weight: weights.typed });
  }
  return { alternatives, phrases };
}

/** "sygedagpenge reform" as one word, with the letter that may join them. */
function joinedStems(one: QueryClause | undefined, other: QueryClause | undefined): string[] {
  if (one === undefined || other === undefined || one.excluded || other.excluded) return [];
  if (one.wanted.kind !== 'word' || other.wanted.kind !== 'word') return [];
  const [first, second] = [one.wanted.word, other.wanted.word];
  return ['', 's', 'e'].map((link) => stemDanish(first + link + second));
}

function termsFrom({ terms, columns }: OpenSegment, beginning: string) {
  const from = terms.firstFrom(beginning);
  const until = terms.firstFrom(`${beginning}\uffff`);
  const fitting = Uint32Array.from({ length: until - from }, (_, at) => from + at);
  if (fitting.length > mostBeginnings)
    fitting.sort((a, b) => (columns.frequency[b] ?? 0) - (columns.frequency[a] ?? 0));
  const chosen: number[] = [];
  let postings = 0;
  for (const term of fitting) {
    postings += columns.frequency[term] ?? 0;
    if (chosen.length === mostBeginnings || (chosen.length > 0 && postings > mostPostings)) break;
    chosen.push(term);
  }
  return { terms: chosen, isCut: chosen.length < fitting.length };
}
