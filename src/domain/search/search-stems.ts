import { stemDanish } from './danish-stem.ts';
import { eachWord, foldWord } from './search-words.ts';

/** The stems of a text, in order. */
export function stemsOf(text: string): string[] {
  const stems: string[] = [];
  eachWord(text, (start, end) => stems.push(stemDanish(foldWord(text.slice(start, end)))));
  return stems;
}
