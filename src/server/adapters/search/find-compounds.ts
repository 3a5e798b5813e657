import { compoundLexicon } from '#domain/search/compound-lexicon.ts';
import { splitCompound } from '#domain/search/split-compound.ts';
import { packStrings } from './string-table.ts';

/** Longer words are strings of signs, not compounds. */
const longest = 60;

/**
 * Which of the archive's words have which others as a part.
 * @param terms its stems, in order
 * @param isKnownElsewhere whether the rest of the archive has a word with that stem
 */
export function findCompounds(
  terms: readonly string[],
  isKnownElsewhere: (stem: string) => boolean = () => false,
) {
  const known = new Set(terms);
  const isKnown = (stem: string): boolean =>
    compoundLexicon.has(stem) || known.has(stem) || isKnownElsewhere(stem);
  const byPart = new Map<string, number[]>();
  for (let term = 0; term < terms.length; term += 1) {
    const stem = terms[term] ?? '';
    if (stem.length < 5 || stem.length > longest || !/^\p{L}+$/u.test(stem)) continue;
    for (const part of splitCompound(stem, isKnown)) {
      const compounds = byPart.get(part);
      if (compounds === undefined) byPart.set(part, [term]);
      else compounds.push(term);
    }
  }
  const parts = [...byPart.keys()].sort();
  const names = packStrings(parts);
  const compoundStart = new Uint32Array(parts.length + 1);
  parts.forEach((part, at) => {
    compoundStart[at + 1] = (compoundStart[at] ?? 0) + (byPart.get(part)?.length ?? 0);
  });
  return {
    partBytes: names.bytes,
    partOffsets: names.offsets,
    compoundStart,
    compounds: Uint32Array.from(parts.flatMap((part) => byPart.get(part) ?? [])),
  };
}
