import { isClearVerdict, readSentence } from '#domain/minutes/decision-sentence.ts';
import { chooseChain, type WeighedHead } from './item-chain.ts';
import { nextWritten, type Signs } from './line-signs.ts';
import { plain } from './printed-line.ts';
import { weighHeads } from './weigh-head.ts';

/** Where an item begins (line numbers); `from` lies before its head where the head is printed twice. */
export type ItemStart = {
  readonly from: number;
  /** The first line under the head. */
  readonly body: number;
  readonly number: string | null;
  /** Empty where it may stand in the next line, null where none is printed. */
  readonly title: string | null;
  /** Printed words of the head that are neither ("Punkt"). */
  readonly mark: string;
};

/** A line that is a title by itself. */
const titledStart = (signs: readonly Signs[], at: number): ItemStart => ({
  from: at,
  body: at + 1,
  number: null,
  title: plain(signs[at]?.line ?? { text: '' }),
  mark: '',
});

const sameTitle = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return a === '' || b === '' || a === b;
};

/** The head itself where it is printed again inside its item, above the decision. */
const withoutEchoes = (
  chain: readonly WeighedHead[],
  all: readonly WeighedHead[],
): readonly WeighedHead[] =>
  chain.map((chosen, i) => {
    const after = chain[i - 1]?.index ?? -1;
    const first = all.find(
      ({ index, number, title, leads }) =>
        index > after &&
        leads &&
        number === chosen.number &&
        title !== '' &&
        sameTitle(title, chosen.title),
    );
    return first !== undefined && first.index < chosen.index && chosen.title !== ''
      ? first
      : chosen;
  });

/** The heads that count on; a head printed twice (in a list of links, then above the item) begins at the first. */
const countedStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
  const weighed = weighHeads(signs);
  const chain = withoutEchoes(chooseChain(weighed), weighed);
  return chain.map((candidate, i) => {
    const { index, number, mark } = candidate;
    const after = chain[i - 1]?.index ?? -1;
    const [below] = nextWritten(signs, index + 1, 1);
    const title =
      candidate.title || (below === undefined ? '' : plain(signs[below]?.line ?? { text: '' }));
    let from = index;
    for (let at = index - 1, written = 0; at > after && written < 5; at -= 1) {
      const sign = signs[at];
      if (sign === undefined || sign.inside) break;
      if (!sign.blank) written += 1;
      if (sign.candidate?.number === number && sameTitle(sign.candidate.title, title)) from = at;
    }
    return { from, body: index + 1, number, title: candidate.title, mark };
  });
};

const looksLikeTitle = (sign: Signs | undefined): boolean =>
  sign !== undefined &&
  !sign.blank &&
  !sign.inside &&
  /^["“”»]?[\p{Lu}\d]/u.test(plain(sign.line)) &&
  !/[.:;,]$/.test(plain(sign.line)) &&
  plain(sign.line).length <= 160 &&
  readSentence(plain(sign.line)).outcome === 'freeText';

const lastWritten = (signs: readonly Signs[], before: number): number => {
  for (let i = before - 1; i >= 0; i -= 1) if (signs[i]?.blank === false) return i;
  return -1;
};

/** "Åbent punkt" above or below the title, where no numbers are printed. */
const markedStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
  const marks = signs.flatMap(({ marker }, i) =>
    marker && nextWritten(signs, i + 1, 3).some((next) => signs[next]?.label != null) ? [i] : [],
  );
  const above = marks.map((mark) => lastWritten(signs, mark));
  const titled = above.filter((at) => looksLikeTitle(signs[at])).length > marks.length * 0.6;
  return marks.map((mark, i) => {
    const at = above[i];
    return titled && at !== undefined && at >= 0
      ? titledStart(signs, at)
      : { from: mark, body: mark, number: null, title: null, mark: '' };
  });
};

const documentHeading =
  /referat|dagsorden\b|indholdsfortegnelse|mødefakta|mødedeltagere|medlemmer|deltagere|oversigt|protokol|bilag\b/iu;

/** Headings of one level that are no labels, each with labels or a verdict under it. */
const headedStarts = (signs: readonly Signs[], level: number): readonly ItemStart[] => {
  const levelOf = ({ line }: Signs): number => (line.level > 0 ? line.level : line.bold ? 7 : 0);
  const heads = signs.flatMap((sign, i) =>
    levelOf(sign) === level &&
    looksLikeTitle(sign) &&
    !(documentHeading.test(plain(sign.line)) && !/godkendelse/iu.test(plain(sign.line)))
      ? [i]
      : [],
  );
  return heads
    .filter((head, i) => {
      const segment = signs.slice(head + 1, heads[i + 1] ?? signs.length);
      return segment.some(({ label, line }) => label !== null || isClearVerdict(plain(line)));
    })
    .map((head) => titledStart(signs, head));
};

/** A short line by itself right above the label that items begin with: its title. */
const titledStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
  const found = signs.flatMap((sign, i) => {
    const [next] = nextWritten(signs, i + 1, 1);
    const label = next === undefined ? null : (signs[next]?.label ?? null);
    const isolated = i === 0 || signs[i - 1]?.blank === true;
    return label !== null && isolated && looksLikeTitle(sign) ? [{ i, label }] : [];
  });
  const times = new Map<string, number>();
  for (const { label } of found) times.set(label, (times.get(label) ?? 0) + 1);
  const [first] = [...times].toSorted((a, b) => b[1] - a[1]);
  return found.filter(({ label }) => label === first?.[0]).map(({ i }) => titledStart(signs, i));
};

const withoutPage = (text: string): string =>
  text
    .replace(/[\s.…]+\d{1,3}$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Lines that a list of titles before the first label has announced. */
const announcedStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
  const first = signs.findIndex(({ label }) => label !== null);
  const titles = new Map<string, number>();
  signs.forEach((sign, i) => {
    const key = withoutPage(plain(sign.line));
    if (i < first && !sign.blank && key.length > 3 && !titles.has(key)) titles.set(key, i);
  });
  const found = signs.flatMap((sign, i) => {
    const listed = titles.get(withoutPage(plain(sign.line)));
    return listed !== undefined && listed < i && !sign.inside ? [i] : [];
  });
  return found.map((i) => titledStart(signs, i));
};

/** A short line by itself behind a decision, with a label under it. */
const afterDecisionStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
  let inside: string | null = null;
  return signs.flatMap((sign, i) => {
    const before = inside;
    if (sign.label !== null) inside = sign.label;
    const [next] = nextWritten(signs, i + 1, 1);
    const isolated = i === 0 || signs[i - 1]?.blank === true;
    const follows = next !== undefined && signs[next]?.inside === true;
    const fits = (before === null || before === 'decision') && isolated && follows;
    return fits && looksLikeTitle(sign) ? [titledStart(signs, i)] : [];
  });
};

/** How many of the items so found hold something that only items hold. */
const evidence = (signs: readonly Signs[], starts: readonly ItemStart[]): number =>
  starts.filter(({ body }, i) =>
    signs.slice(body, starts[i + 1]?.from ?? signs.length).some(({ inside }) => inside),
  ).length;

/**
 * Where the items of a document begin. A numbering that counts on is believed first; where there is none, or
 * most labels lie outside it, access marks, headings or lines above the first label tell items apart.
 */
export function findItems(signs: readonly Signs[]): readonly ItemStart[] {
  const counted = countedStarts(signs);
  const others = [
    markedStarts(signs),
    ...[1, 2, 3, 4, 5, 6, 7].map((level) => headedStarts(signs, level)),
    announcedStarts(signs),
    titledStarts(signs),
    afterDecisionStarts(signs),
  ];
  const strength = evidence(signs, counted);
  const [best = [], strongest = 0] = others
    .map((starts) => [starts, evidence(signs, starts)] as const)
    .reduce((a, b) => (b[1] > a[1] ? b : a), [[], 0] as const);
  if (counted.length > 0 && strength >= strongest * 0.6 && (strength > 0 || counted.length > 1))
    return counted;
  if (strongest > 0) return best;
  const first = signs.findIndex(({ label }) => label !== null);
  return first === -1 ? [] : [{ from: first, body: first, number: null, title: null, mark: '' }];
}
