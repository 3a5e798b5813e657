import { isClearVerdict } from '#domain/minutes/decision-sentence.ts';
import {
  lastWritten,
  looksLikeTitle,
  titledStart,
  headlessStart,
  type ItemStart,
} from './item-start.ts';
import { nextWritten, type Signs } from './line-signs.ts';
import { plain } from './printed-line.ts';

/** "Åbent punkt" above or below the title, where no numbers are printed. */
export const markedStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
  const marks = signs.flatMap(({ marker }, i) =>
    marker && nextWritten(signs, i + 1, 3).some((next) => signs[next]?.label != null) ? [i] : [],
  );
  const above = marks.map((mark) => lastWritten(signs, mark));
  const titled = above.filter((at) => looksLikeTitle(signs[at])).length > marks.length * 0.6;
  return marks.map((mark, i) => {
    const at = above[i];
    return titled && at !== undefined && at >= 0 ? titledStart(signs, at) : headlessStart(mark);
  });
};

const documentHeading =
  /referat|dagsorden\b|indholdsfortegnelse|mødefakta|mødedeltagere|medlemmer|deltagere|oversigt|protokol|bilag\b/iu;

/** Headings of one level that are no labels, each with labels or a verdict under it. */
export const headedStarts = (signs: readonly Signs[], level: number): readonly ItemStart[] => {
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
export const titledStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
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
export const announcedStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
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
export const afterDecisionStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
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
