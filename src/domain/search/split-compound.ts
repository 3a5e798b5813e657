import { stemDanish } from './danish-stem.ts';

/** Parts of a length that would else be chance: a lexicon of the short words that municipalities build with. */
const shortParts = new Set(
  'by bo sø it vej sti hus råd plan bil bus tog hal fag dag år mad vand træ gas el bad børn barn idé ung bog leg sag'.split(
    ' ',
  ),
);
/** What begins or ends words without being a word there: prefixes, prepositions, derivations. */
const noFirstPart = new Set(
  'for fra ind ud op ned til med mod ved over under efter sam gen for fore be an af på om hen bort bi und mis van hver der her hvor det den som kom per vor'.split(
    ' ',
  ),
);
const noLastPart = new Set(
  'else lse ning ing hed lig ende ende ere eren isk ist tion ation skab dom bar som sel stem løs fuld mæssig vis ens gang lige ligt slag'.split(
    ' ',
  ),
);
/** After these only a further part can follow: "beskæftigelses|plan". */
const linkedEnding = /(?:elses|heds|ings|skabs|ions|doms|itets|ments|entials)$/;

/**
 * The parts of a compound, as stems, by words that the archive itself knows: "sygedagpengereform" is made of
 * "sygedagpenge" (and its parts) and "reform". Between parts may stand s or e. A word that only happens to begin with
 * another is none: what is left must be a word too.
 * @param stem of the whole word
 * @param isKnown whether a stem is that of a word in the archive or of the lexicon
 * @returns no parts for a simple word
 */
export function splitCompound(
  stem: string,
  isKnown: (stem: string) => boolean,
): ReadonlySet<string> {
  const parts = new Set<string>();
  collect(stem, isKnown, parts, 3);
  return parts;
}

/**
 * Where one would cut a compound that the archive does not have: into two of its words, neither much shorter than the
 * other.
 * @param word as `foldWord` gives it
 * @param isKnown whether the archive has a stem, alone or in another compound
 * @returns the stems of both, or null
 */
export function cutCompound(
  word: string,
  isKnown: (stem: string) => boolean,
): readonly [string, string] | null {
  const stem = stemDanish(word);
  let best: readonly [string, string] | null = null;
  let longest = 0;
  for (let at = stem.length - 2; at >= 2; at -= 1) {
    const last = lastPart(stem.slice(at), isKnown);
    const first = last === null ? null : firstPart(stem.slice(0, at), isKnown, 1);
    if (last === null || first === null || !isKnown(first.stem) || !isKnown(last)) continue;
    const shorter = Math.min(first.stem.length, last.length);
    if (shorter <= longest) continue;
    longest = shorter;
    best = [first.stem, last];
  }
  return best;
}

function collect(
  word: string,
  isKnown: (stem: string) => boolean,
  parts: Set<string>,
  depth: number,
): void {
  if (word.length < 5 || depth === 0) return;
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const last = lastPart(word.slice(at), isKnown);
    if (last === null) continue;
    const first = firstPart(word.slice(0, at), isKnown, depth);
    if (first === null) continue;
    parts.add(last).add(first.stem);
    collect(first.word, isKnown, parts, depth - 1);
    collect(last, isKnown, parts, depth - 1);
  }
}

/** The end of a stem is a stem as it stands, or once its own ending is off: "…reform". */
function lastPart(end: string, isKnown: (stem: string) => boolean): string | null {
  if (noLastPart.has(end) || (end.length < 4 && !shortParts.has(end))) return null;
  if (isKnown(end)) return end;
  const stem = stemDanish(end);
  return stem.length >= 4 && !noLastPart.has(stem) && isKnown(stem) ? stem : null;
}

function firstPart(
  start: string,
  isKnown: (stem: string) => boolean,
  depth: number,
): { readonly word: string; readonly stem: string } | null {
  for (const word of unlinked(start)) {
    if (noFirstPart.has(word) || (word.length < 4 && !shortParts.has(word))) continue;
    const stem = stemDanish(word);
    if (isKnown(stem) || shortParts.has(word)) return { word, stem };
  }
  if (linkedEnding.test(start)) return { word: start.slice(0, -1), stem: stemDanish(start) };
  if (depth > 1 && start.length >= 7) {
    const inner = new Set<string>();
    for (const word of unlinked(start)) collect(word, isKnown, inner, depth - 1);
    if (inner.size > 0) return { word: start, stem: stemDanish(start) };
  }
  return null;
}

/** As it stands, without its s, without its e, or with the e that a stem has lost. */
const unlinked = (start: string): readonly string[] => [
  start,
  ...(/[se]$/.test(start) && start.length > 3 ? [start.slice(0, -1)] : []),
];
