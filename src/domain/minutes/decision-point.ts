import { isClearVerdict, readSentence } from './decision-sentence.ts';
import type { ParsedDecisionPoint } from './parsed-minutes.ts';

const ordinals = ['første', 'andet', 'tredje', 'fjerde', 'femte', 'sjette', 'syvende', 'ottende'];
const ordinal = `(?:${ordinals.join('|')}|\\d{1,2}\\.)`;
const numbers =
  '\\d{1,2}(?:[.)])?(?:\\s*(?:,|og|samt|-|–|til)\\s*(?:(?:pkt|punkt)\\.?\\s*)?\\d{1,2}(?!\\d)[.)]?)*';
const wordList = `(?:${ordinals.join('|')})(?:\\s*(?:,|og|samt)\\s*(?:${ordinals.join('|')}))*`;
const ordinalList = `${ordinal}(?:\\s*(?:,|og|samt)\\s*${ordinal})*`;

/** References that can only mean points of the recommendation. */
const own = [
  `(?:indstilling(?:en|ens|ernes)?s?\\s+)(?:(?:at-)?(?:punkt|pkt)(?:er|erne|et)?\\.?\\s*)?(?<a>${numbers})`,
  `(?:(?:at-|(?<=^|[\\n.;:]\\s*)at\\s?)(?:punkt|pkt)(?:er|erne|et)?\\.?\\s*)(?<b>${numbers})`,
  `(?:indstillingens\\s+|det\\s+|de\\s+)?(?<c>${ordinalList})\\s+(?:at-?\\s?)?(?:punkt|pkt|at|del|indstillingspunkt)(?:er|et|erne)?\\.?(?!\\p{L})`,
  `ad\\.?\\s*(?:(?:punkt|pkt)\\.?\\s*)?(?<d>${numbers})`,
  `at\\s+(?<e>\\d{1,2}[.):])`,
];
/** References that could also mean another item of the agenda (P10). */
const shared = [
  `(?:punkt|pkt)(?:er|erne|et)?\\.?\\s*(?<f>${numbers})`,
  `(?<g>\\d{1,2}[.)])(?=\\s)`,
];
const secondOrdinals = `(?<h>${wordList})(?=\\s+(?:blev|til|er|punkt|pkt|at|taget|godkend|udsæt|udsat))`;

const start =
  '(?:(?<=^|[\\n.;:]\\s*)|(?<=,\\s*(?:mens\\s+|medens\\s+|og\\s+|men\\s+)?)|(?<=\\s(?:mens|og|samt)\\s+))';
const reference = (forms: readonly string[]): RegExp =>
  new RegExp(`${start}(?:${forms.join('|')})`, 'giu');

const otherAgenda = /af (?:mødets )?dagsorden|til (?:et )?(?:andet|næste) møde/iu;

const listed = (printed: string): readonly number[] => {
  const named = ordinals.flatMap((name, i) =>
    printed.toLowerCase().includes(name) ? [i + 1] : [],
  );
  if (named.length > 0) return named;
  const range = /^(\d+)[.)]?\s*(?:-|–|til)\s*(\d+)/.exec(printed);
  if (range !== null) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.max(0, Math.min(to - from, 30)) + 1 }, (_, i) => from + i);
  }
  return [...printed.matchAll(/\d+/g)].map(([n]) => Number(n));
};

/**
 * The outcome of each at-point that a decision names (P2): "Indstilling pkt. 1 anbefales", "Indstillingens
 * første at-punkt blev godkendt … andet og tredje … til efterretning", "Ad 1: …". A bare "Punkt 4" counts
 * only when the recommendation has such a point, else it is another item (P10).
 * @param count how many at-points the recommendation has, when known
 */
export function readPoints(
  text: string,
  count: number | undefined,
): readonly ParsedDecisionPoint[] {
  const certain = [...text.matchAll(reference([...own, secondOrdinals]))];
  const mayShare = (count ?? 0) > 1;
  const open = [...text.matchAll(reference(shared))].filter(
    ({ index }) =>
      !certain.some((found) => index >= found.index && index < found.index + found[0].length),
  );
  const openNumbers = open.flatMap(({ groups }) => listed(groups?.['f'] ?? groups?.['g'] ?? ''));
  const enumerated = openNumbers.length > 1 && openNumbers[0] === 1;
  const taken = mayShare
    ? open.filter(({ groups }) =>
        listed(groups?.['f'] ?? groups?.['g'] ?? '').every((n) => n <= (count ?? 0)),
      )
    : enumerated || certain.length > 0
      ? open
      : [];
  const found = [...certain, ...taken].sort((a, b) => a.index - b.index);
  const points: ParsedDecisionPoint[] = [];
  found.forEach((match, i) => {
    const printed = Object.values(match.groups ?? {}).find((value) => value) ?? '';
    const rest = text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length);
    const said = rest
      .replace(/^[\s:.)–-]+/, '')
      .replace(/[\s,;]+(?:mens|medens|og|men)?[\s]*$/iu, '')
      .trim();
    if (otherAgenda.test(said)) return;
    const sentence = said.split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u)[0] ?? said;
    const { outcome } = readSentence(sentence);
    if (outcome === 'freeText' && !isClearVerdict(sentence)) return;
    for (const point of listed(printed))
      if (point >= 1 && !points.some((known) => known.point === point))
        points.push({ point, outcome, text: `${match[0]}${rest}`.trim() });
  });
  return points;
}
