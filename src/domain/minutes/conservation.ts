import { words } from '#domain/text/words.ts';
import type { ParsedMinutes } from './parsed-minutes.ts';

/** How often each word occurs. */
export type WordCount = ReadonlyMap<string, number>;

export const countWords = (texts: Iterable<string>): WordCount => {
  const count = new Map<string, number>();
  for (const text of texts)
    for (const word of words(text)) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
};

/** The words that `from` has more of than `other`, with how many more. */
export const subtractWords = (from: WordCount, other: WordCount): WordCount => {
  const rest = new Map<string, number>();
  for (const [word, n] of from) {
    const more = n - (other.get(word) ?? 0);
    if (more > 0) rest.set(word, more);
  }
  return rest;
};

/** Every string value of a parse, enumerations and message texts included. */
export function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* strings(part);
}

/** What counts as output: every string value, of warnings only the quotation (DEFINITIONS). */
export const outputWords = ({ warnings, ...rest }: ParsedMinutes): WordCount =>
  countWords([...strings(rest), ...warnings.flatMap(({ near }) => near ?? [])]);

/** The words of the source that have no place in the parse: the law is that there are none. */
export const lostWords = (source: string, parsed: ParsedMinutes): WordCount =>
  subtractWords(countWords([source]), outputWords(parsed));
