/**
 * Who of these people a line of text names: by first name and surname in either order, with at most one word or initial between
 * them and perhaps an s behind ("Brand, Bodil A.", "Bodil Brands"), or by the whole of a longer name. A surname alone names
 * nobody.
 * @param names as registers have them; one word alone is no name
 * @returns what stands in the text, verbatim, each once, in the order it stands
 */
export function findNamedPeople(text: string, names: readonly string[]): readonly string[] {
  const line = text.normalize('NFC');
  const words = wordsOf(line);
  if (words.length < 2) return [];
  const found = new Map<string, number>();
  for (const name of names) {
    const parts = wordsOf(name.normalize('NFC')).map(({ word }) => word);
    for (const [at, { start }] of words.entries()) {
      const length = lengthOf(parts, words, at);
      if (length === 0) continue;
      const quote = line.slice(start, words[at + length - 1]?.end);
      if (!found.has(quote)) found.set(quote, start);
    }
  }
  return [...found].toSorted(([, a], [, b]) => a - b).map(([quote]) => quote);
}

type Word = { readonly word: string; readonly start: number; readonly end: number };

const wordsOf = (line: string): readonly Word[] =>
  [...line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** What stands between two nouns, not between somebody's names: "mark og skov" is nobody called Mark Skov. */
const joining = new Set(
  'af at bag efter eller en et for fra hos i med mod og om på samt til under ved'.split(' '),
);

/** How many words from this place on are the name of the person; 0 where none are. */
function lengthOf(name: readonly string[], words: readonly Word[], at: number): number {
  const [first, surname] = [name[0], name.at(-1)];
  if (first === undefined || surname === undefined || name.length < 2) return 0;
  const [here, next, third] = words.slice(at, at + 3).map(({ word }) => word);
  if (name.every((part, n) => saysPart(words[at + n]?.word, part, n === name.length - 1)))
    return name.length;
  for (const [one, other] of [
    [first, surname],
    [surname, first],
  ] as const) {
    if (here !== one) continue;
    if (saysPart(next, other, true)) return 2;
    if (next !== undefined && !joining.has(next) && saysPart(third, other, true)) return 3;
  }
  return 0;
}

const saysPart = (word: string | undefined, part: string, isLast: boolean): boolean =>
  word === part || (isLast && word === `${part}s`);
