const letters = 'abcdefghijklmnopqrstuvwxyzæøå';

/**
 * All words that differ from this one by a letter that was left out, is too many, swapped with its neighbour or
 * another; in this order, by how people slip.
 * @param word in lower case
 */
export function wordsOneSlipAway(word: string): ReadonlySet<string> {
  const missing: string[] = [];
  const rest: string[] = [];
  const others: string[] = [];
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of letters) missing.push(before + letter + after);
    if (after === '') continue;
    rest.push(before + after.slice(1));
    if (after.length > 1) rest.push(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of letters) others.push(before + letter + after.slice(1));
  }
  const words = new Set([...missing, ...rest, ...others]);
  words.delete(word);
  return words;
}
