import { words } from '#domain/text/words.ts';
import type { ListedFile } from './item-text.ts';

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(words(text).map((word) => word.toLowerCase()));

/** Shared words of two titles, from 0 (none) to 1 (the same). */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Below this two titles are two files: "Forslag til takst 2013" and "… takster" still are one. */
const enough = 0.4;

/**
 * The document number of each attachment, from the list printed in the item's text. The titles there differ in words
 * and order from the attachments' own; the likest pair is joined first, and nothing is guessed.
 * @returns the listed file of each title, `null` where none is like it
 */
export function matchFiles(
  titles: readonly string[],
  listed: readonly ListedFile[],
): readonly (ListedFile | null)[] {
  const pairs = titles
    .flatMap((title, at) => listed.map((file) => ({ at, file, like: likeness(title, file.title) })))
    .filter(({ like }) => like >= enough)
    .sort((a, b) => b.like - a.like);
  const found: (ListedFile | null)[] = titles.map(() => null);
  const used = new Set<ListedFile>();
  for (const { at, file } of pairs)
    if (found[at] === null && !used.has(file)) {
      found[at] = file;
      used.add(file);
    }
  return found;
}
