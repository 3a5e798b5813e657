/** More would be chance. */
const mostPairs = 3;

/**
 * How a word is spelled that was typed without the letters æ and ø ("boernehuset", "tilgaengelig"); "aa" is å already
 * (`foldWord`). Any of the pairs may be two letters ("poesi"), so each is tried both ways.
 * @param word as `foldWord` gives it
 */
export function otherSpellings(word: string): readonly string[] {
  let spellings = [''];
  let pairs = 0;
  let from = 0;
  for (const { 0: pair, index } of word.matchAll(/ae|oe/g)) {
    if (pairs === mostPairs) break;
    pairs += 1;
    const before = word.slice(from, index);
    const letter = pair === 'ae' ? 'æ' : 'ø';
    spellings = spellings.flatMap((start) => [start + before + letter, start + before + pair]);
    from = index + 2;
  }
  const rest = word.slice(from);
  return spellings.map((start) => start + rest).filter((spelling) => spelling !== word);
}
