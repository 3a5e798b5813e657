import * as v from 'valibot';
import type { SearchHit, SearchResult } from '#application/publication/search.ts';

const query = v.strictObject({
  /** What is tried. */
  about: v.string(),
  text: v.string(),
  typing: v.optional(v.boolean()),
  sort: v.optional(v.literal('date')),
  /** Of which kind the hit is that `first` or `among` asks for. */
  kind: v.optional(v.picklist(['meeting', 'item', 'matter', 'attachment', 'person', 'committee'])),
  /** Part of the title or the address of the first hit. */
  first: v.optional(v.string()),
  /** The same of one of the first three. */
  among: v.optional(v.string()),
  /** In no title and no address of the first page, nor in the suggestion. */
  never: v.optional(v.string()),
  /** Part of the suggestion; with `first` or `among` either will do. */
  suggests: v.optional(v.string()),
  /** Nothing is found. */
  none: v.optional(v.literal(true)),
  /** Where the judgement may be argued. */
  why: v.optional(v.string()),
});

/** What somebody asks the made-up municipality, and what must be found. */
export type QualityQuery = v.InferOutput<typeof query>;

export const qualityQueries = v.array(query);

export type Judgement = {
  readonly holds: boolean;
  /** From 1; null where it is not on the first page, or nothing is asked to be. */
  readonly place: number | null;
};

const among = 3;

/** Whether an answer is what the query asks for. Upper and lower case are the same. */
export function judgeAnswer(asked: QualityQuery, answer: SearchResult): Judgement {
  const suggestion = answer.suggestion ?? '';
  const shown = answer.hits.map(shownOf);
  const { first, kind, never, suggests } = asked;
  const wanted = first ?? asked.among;
  const at =
    wanted === undefined
      ? -1
      : answer.hits.findIndex(
          (hit) => holds(shownOf(hit), wanted) && (kind === undefined || hit.kind === kind),
        );
  const isFound = at >= 0 && at < (first === undefined ? among : 1);
  const isSuggested = suggests !== undefined && holds(suggestion, suggests);
  const asksForSomething = wanted !== undefined || suggests !== undefined;
  const isFree = never === undefined || ![...shown, suggestion].some((text) => holds(text, never));
  return {
    holds:
      isFree &&
      (!asksForSomething || isFound || isSuggested) &&
      (asked.none === undefined || answer.total === 0),
    place: at < 0 ? null : at + 1,
  };
}

const shownOf = ({ title, url }: SearchHit): string => `${title} ${url}`;

const holds = (text: string, part: string): boolean =>
  text.toLowerCase().includes(part.toLowerCase());
