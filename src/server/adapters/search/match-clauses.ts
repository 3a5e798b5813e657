import { matchPhrase } from './match-phrase.ts';
import type { Resolved } from './resolve-query.ts';
import type { OpenSegment } from './segment.ts';

/**
 * How far each document has come through the clauses, and its score: as many bytes as there are documents, kept
 * between searches.
 */
export class Scoreboard {
  /** Clauses met, in their order. */
  stage = new Uint8Array();
  score = new Float32Array();
  /** What the clause under way has given so far: of several words that serve it, the best counts. */
  #given = new Float32Array();
  /** Those that met the first clause. */
  candidates = new Uint32Array();
  candidateCount = 0;

  clear(documents: number): void {
    for (let at = 0; at < this.candidateCount; at += 1) this.stage[this.candidates[at] ?? 0] = 0;
    this.candidateCount = 0;
    if (this.stage.length >= documents) return;
    this.stage = new Uint8Array(documents);
    this.score = new Float32Array(documents);
    this.#given = new Float32Array(documents);
    this.candidates = new Uint32Array(documents);
  }

  meet(document: number, clause: number, worth: number): void {
    const stage = this.stage[document];
    if (stage === clause) {
      if (clause === 0) this.#add(document);
      this.stage[document] = clause + 1;
      this.score[document] = clause === 0 ? worth : (this.score[document] ?? 0) + worth;
      this.#given[document] = worth;
    } else if (stage === clause + 1) {
      const given = this.#given[document] ?? 0;
      if (worth > given) {
        this.score[document] = (this.score[document] ?? 0) + worth - given;
        this.#given[document] = worth;
      }
    }
  }

  /** The same for all documents of a stem. */
  meetAll({ columns }: OpenSegment, term: number, clause: number, weight: number): void {
    const { postings } = columns;
    const { stage: stages, score: scores } = this;
    const givens = this.#given;
    const end = columns.postingStart[term + 1] ?? 0;
    const next = clause + 1;
    const candidates = this.candidates;
    let added = this.candidateCount;
    let document = -1;
    for (let at = columns.postingStart[term] ?? 0; at < end; at += 1) {
      let byte = postings[at] ?? 0;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        at += 1;
        byte = postings[at] ?? 0;
        step |= (byte & 127) << shift;
      }
      document += step;
      at += 1;
      const stage = stages[document];
      if (stage === clause) {
        const worth = weight * (postings[at] ?? 0);
        stages[document] = next;
        if (clause === 0) {
          candidates[added] = document;
          added += 1;
          scores[document] = worth;
        } else scores[document] = (scores[document] ?? 0) + worth;
        givens[document] = worth;
      } else if (stage === next) {
        const worth = weight * (postings[at] ?? 0);
        const given = givens[document] ?? 0;
        if (worth > given) {
          scores[document] = (scores[document] ?? 0) + worth - given;
          givens[document] = worth;
        }
      }
    }
    this.candidateCount = added;
  }

  raise(document: number, worth: number): void {
    this.score[document] = (this.score[document] ?? 0) + worth;
  }

  #add(document: number): void {
    this.candidates[this.candidateCount] = document;
    this.candidateCount += 1;
  }
}

const leftOut = 255;

/** Phrases are looked up in the texts themselves: of so many documents, the newest, and no more. */
const mostPhrases = 20_000;

/**
 * Scores the documents that meet all that is required; words first, so that phrases are looked up only where they
 * matter. What is preferred adds to the score of those.
 * @param rarity of each clause in the whole archive
 * @returns the stage that they have reached, and whether all were gone through
 */
export function matchClauses(
  segment: OpenSegment,
  { clauses }: Resolved,
  rarity: readonly number[],
  board: Scoreboard,
): { readonly stage: number; readonly isWhole: boolean } {
  board.clear(segment.documents);
  let stage = 0;
  let isWhole = true;
  const ordered = clauses
    .map((clause, at) => ({ ...clause, rarity: rarity[at] ?? 1 }))
    .sort((a, b) => a.phrases.length - b.phrases.length || b.rarity - a.rarity);
  for (const { need, alternatives, phrases, rarity: worth } of ordered) {
    if (need !== 'required') continue;
    const now = stage;
    for (const { term, weight } of alternatives) board.meetAll(segment, term, now, worth * weight);
    for (const { terms, weight } of phrases) {
      const isThrough = matchPhrase(
        segment.columns,
        terms,
        (document) => board.stage[document] === now || board.stage[document] === now + 1,
        (document, impact) => {
          board.meet(document, now, worth * weight * impact);
        },
        mostPhrases,
      );
      isWhole &&= isThrough;
    }
    stage += 1;
  }
  const isAsked = (document: number): boolean => board.stage[document] === stage;
  for (const { need, alternatives, phrases, rarity: worth } of ordered) {
    if (need === 'required') continue;
    const given = new Map<number, number>();
    for (const { terms, weight } of [
      ...alternatives.map(({ term, weight: share }) => ({ terms: [term], weight: share })),
      ...phrases,
    ])
      matchPhrase(
        segment.columns,
        terms,
        isAsked,
        (document, impact) => {
          if (need === 'excluded') board.stage[document] = leftOut;
          else given.set(document, Math.max(given.get(document) ?? 0, worth * weight * impact));
        },
        Infinity,
      );
    for (const [document, more] of given) board.raise(document, more);
  }
  return { stage, isWhole };
}

/** How many documents a clause meets at most, for its rarity. */
export function countClause(
  { columns }: OpenSegment,
  clause: Resolved['clauses'][number] | undefined,
): number {
  if (clause === undefined) return 0;
  const of = (term: number | undefined): number => columns.frequency[term ?? -1] ?? 0;
  return (
    clause.alternatives.reduce((sum, { term }) => sum + of(term), 0) +
    clause.phrases.reduce((sum, { terms }) => sum + Math.min(...terms.map(of)), 0)
  );
}
