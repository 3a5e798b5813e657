import { stemDanish } from '#domain/search/danish-stem.ts';
import { foldWord } from '#domain/search/search-words.ts';

/** Words repeat: each is stemmed once. */
const most = 300_000;

/** @returns a function that gives the stem of a word as it is written, and remembers it */
export function rememberStems(): (word: string) => string {
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const stem = stemDanish(foldWord(word));
    if (stems.size >= most) stems.clear();
    stems.set(word, stem);
    return stem;
  };
}
