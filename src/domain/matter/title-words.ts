const months =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** Words of a title that say how a thing is treated, or nothing, but not what it is about. */
const silent: ReadonlySet<string> = new Set([
  ...months,
  ...'ad af alle andet at bl ca da de dem den der det dets en er et for fra før første ift ii iii ikke i inden jf kl med mv nr nye ny og om op over pr på samt se sin som st til tillæg under v ved vedr vedrørende ang angående vs'.split(
    ' ',
  ),
  ...'anden andenbehandling behandling behandlinger beslutning beslutninger drøftelse drøftelser endelig fornyet fortsat førstebehandling genbehandling genoptaget genoptagelse godkendelse godkendelser høring indstilling lukket åben mundtlig orientering orienteringer punkt pkt sag sagen sager status stillingtagen udkast udsat vedtagelse forslag opfølgning kvartal'.split(
    ' ',
  ),
]);

/** What a title is about: its words in lower case, without dates, numbers and words of procedure. */
export const titleWords = (title: string): readonly string[] => [
  ...new Set(
    (
      title
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => !silent.has(word) && !/^\d+$/.test(word)),
  ),
];

/** Equal for titles that say the same; not empty as long as the title holds a word. */
export function titleKey(title: string): string {
  const about = titleWords(title);
  if (about.length > 0) return about.join(' ');
  return (
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** "politik" is the same word as "politikken" here; short words must be equal. */
const sameWord = (a: string, b: string): boolean =>
  a === b ||
  (a.length >= 5 && b.startsWith(a) && b.length - a.length <= 4) ||
  (b.length >= 5 && a.startsWith(b) && a.length - b.length <= 4);

const countShared = (some: readonly string[], others: readonly string[]): number =>
  some.filter((word) => others.some((other) => sameWord(word, other))).length;

/**
 * How much two titles are about the same, 0 to 1.
 * @returns 0 unless three quarters of the shorter one stand in the longer one and a third of the longer
 *   one in the shorter: "Introduktion" alone does not make two introductions one
 */
export function titleLikeness(a: string, b: string): number {
  const [left, right] = [titleWords(a), titleWords(b)];
  if (left.length === 0 || right.length === 0) return titleKey(a) === titleKey(b) ? 1 : 0;
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const shared = Math.min(countShared(few, many), countShared(many, few));
  const ofFew = shared / few.length;
  const ofMany = shared / many.length;
  return ofFew >= 0.75 && ofMany >= 1 / 3 ? (ofFew + ofMany) / 2 : 0;
}
