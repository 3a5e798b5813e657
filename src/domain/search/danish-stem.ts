import { irregularPlurals, irregularStems, keptD, keptEndings } from './irregular-danish.ts';

const vowels = new Set('aeiouyæåø');
/** Longest first: the longest ending that stands in the second part of the word is taken off. */
const endings = [
  'erendes', 'erende', 'hedens', 'ethed', 'erede', 'heden', 'heder', 'endes', 'ernes', 'erens', 'erets',
  'ered', 'ende', 'edes', 'erne', 'eren', 'erer', 'heds', 'enes', 'eres', 'eret', 'hed', 'ene', 'ere', 'ens',
  'ers', 'ets', 'ede', 'en', 'er', 'es', 'et', 'e',
]; // prettier-ignore
const beforeS = new Set('abcdfghjklmnoprtvyzå');

/**
 * The stem that the forms of a Danish word share: Snowball's Danish algorithm, with what it gets wrong in minutes put
 * right: roots that look like endings ("planet" is no form of "plan", "kvalitet" ends as it is, "plads" is no genitive),
 * the e that comes and goes ("regel", "regler"; "center", "centre"), irregular plurals ("børn", "formænd"), and what
 * participles and adjectives end in ("skærpede", "kommunalt", "grønt").
 * @param word in lower case (`foldWord`); numbers are their own stems
 */
export function stemDanish(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  const known = irregularStems.get(word);
  if (known !== undefined) return known;
  const plural = irregularPlurals.exec(word);
  if (plural !== null)
    return word.slice(0, plural.index) + (irregularStems.get(plural[1] ?? '') ?? '');
  const kept = keptEndings.exec(word);
  if (kept !== null) return word.slice(0, kept.index) + (kept[1] ?? '');
  const start = secondPart(word);
  let stem = withoutEnding(word, start);
  stem = withoutNeuterT(stem, start);
  stem = withoutPairEnd(stem, start);
  const root = withoutDerivation(stem, start);
  return withoutFleetingE(isShortRoot(root, stem) ? root : singleEnd(root, start));
}

/** What is left of a short adjective keeps its double consonant: "billig" is no form of "bil". */
const isShortRoot = (root: string, whole: string): boolean =>
  root.length <= 4 && /igs?t?$/.test(whole);

/** After the first consonant that follows a vowel, and never before the third letter. */
function secondPart(word: string): number {
  for (let at = 1; at < word.length; at += 1)
    if (!vowels.has(word.charAt(at)) && vowels.has(word.charAt(at - 1))) return Math.max(3, at + 1);
  return word.length;
}

function withoutEnding(word: string, start: number): string {
  const isRoot = keptD.test(word);
  const ending = endings.find(
    (end) =>
      word.endsWith(end) &&
      word.length - end.length >= start &&
      !(isRoot && /ed(?:e|es)?$/.test(end)),
  );
  if (ending !== undefined) return word.slice(0, word.length - ending.length);
  return word.endsWith('s') && word.length > start && beforeS.has(word.charAt(word.length - 2))
    ? word.slice(0, -1)
    : word;
}

/** Neuter of what has the same stem otherwise: "kommunalt", "aktivt", "bæredygtigt", "holdbart". */
const withoutNeuterT = (word: string, start: number): string =>
  /(?:[aei]lt|ivt|bart|somt|ært|mæssigt|værdigt)$/.test(word) && word.length - 1 >= start
    ? word.slice(0, -1)
    : word;

const withoutPairEnd = (word: string, start: number): string =>
  /(gd|dt|gt|kt)$/.test(word) && word.length - 2 >= start ? word.slice(0, -1) : word;

function withoutDerivation(word: string, start: number): string {
  const short = word.endsWith('igst') ? word.slice(0, -2) : word;
  if (short.endsWith('løst') && short.length - 4 >= start) return short.slice(0, -1);
  const end = /(elig|(?<!l)lig|els|ig)$/.exec(short)?.[0];
  return end !== undefined && short.length - end.length >= start
    ? withoutPairEnd(short.slice(0, -end.length), start)
    : short;
}

const singleEnd = (word: string, start: number): string =>
  /([^aeiouyæåø])\1$/.test(word) && word.length - 1 >= start ? word.slice(0, -1) : word;

/** "artikel" and "artikler", "center" and "centre", "forælder" and "forældre". */
const withoutFleetingE = (word: string): string =>
  word.length < 4
    ? word
    : word.replace(/([bdfgkmpstv])\1?el$/, '$1l').replace(/([bdfgkmpt])r$/, '$1');
