import { isClearVerdict } from '#domain/minutes/decision-sentence.ts';
import type { WeighedHead } from './item-chain.ts';
import type { HeadCandidate, HeadStyle } from './item-head.ts';
import { nextWritten, type Signs } from './line-signs.ts';
import { hasBullet } from './printed-line.ts';

const byStyle: Readonly<Record<HeadStyle, number>> = {
  named: 3,
  numbered: 2,
  bare: 2,
  glued: 1,
  alone: 0,
};

/** What is left of the weight of a line with nothing under it: an entry in a table of contents, mostly. */
const bodyless = 0.2;

/** How soon a label, case number or access mark follows, before another head could begin; 0 for not at all. */
const leadsInside = (signs: readonly Signs[], { index, number }: HeadCandidate): number => {
  for (const [turn, next] of nextWritten(signs, index + 1, 4).entries()) {
    if (signs[next]?.inside === true) return 4 - turn * 0.75;
    const other = signs[next]?.candidate ?? null;
    if (other === null || other.style === 'alone') continue;
    if (other.number !== number || other.title !== '') return 0;
  }
  return 0;
};

/** A line that counts on from the line right above it, or from a label, belongs to a list in a section. */
const isListed = (signs: readonly Signs[], { index, number }: HeadCandidate): boolean => {
  for (let i = index - 1; i >= 0; i -= 1) {
    const sign = signs[i];
    if (sign === undefined || sign.blank) continue;
    const n = Number.parseInt(number, 10);
    if (sign.candidate !== null) return Number.parseInt(sign.candidate.number, 10) === n - 1;
    return n === 1 && sign.label !== null;
  }
  return false;
};

/** The lines of lists that count from 1 inside a section: no label stands between them. */
const listLines = (signs: readonly Signs[]): ReadonlySet<number> => {
  const found = new Set<number>();
  let inside = false;
  let run: number[] = [];
  let style: HeadStyle | null = null;
  let spaced: boolean | null = null;
  const close = (): void => {
    if (run.length > 1) for (const index of run) found.add(index);
    run = [];
  };
  signs.forEach(({ label, candidate }, index) => {
    if (label !== null) {
      close();
      inside = true;
    }
    if (candidate === null || !inside || candidate.style === 'named') return;
    if (isClearVerdict(candidate.title)) return;
    const number = Number.parseInt(candidate.number, 10);
    const apart = signs[index - 1]?.blank === true;
    const fits = run.length === 0 || (candidate.style === style && (spaced ?? apart) === apart);
    if (!fits || number !== run.length + 1) close();
    if (number !== run.length + 1) return;
    if (run.length === 1) spaced = apart;
    if (run.length === 0) spaced = null;
    style = candidate.style;
    run.push(index);
  });
  close();
  return found;
};

/** Items that every agenda has, often with nothing under them. */
const standing =
  /^(?:eventuelt|evt\.?|lukke(?:t|de) punkt|godkendelse af (?:dagsorden|referat)|underskrift|næste møde|meddelelser|gensidig orientering|orientering(?:er)?$|bordet rundt|spørgetid)/iu;

/**
 * How much speaks for each candidate: the print, what follows it, and against it that it stands in a list
 * of points or of attachments or reads like a sentence.
 */
export function weighHeads(signs: readonly Signs[]): readonly WeighedHead[] {
  const weighed: WeighedHead[] = [];
  let inside: string | null = null;
  const listed = listLines(signs);
  signs.forEach(({ label, candidate, line }, index) => {
    if (label !== null) inside = label;
    if (candidate === null || listed.has(index) || isClearVerdict(candidate.title)) return;
    const [next] = nextWritten(signs, index + 1, 1);
    const follower = next === undefined ? undefined : signs[next];
    const lead = leadsInside(signs, candidate);
    const leads = lead > 0;
    if (candidate.style === 'alone' && (!leads || follower?.inside === true)) return;
    if (candidate.style === 'bare' && !candidate.setOff && !leads) return;
    if (candidate.style === 'glued' && !leads) return;
    let weight =
      byStyle[candidate.style] +
      (line.level > 0 ? 2 : 0) +
      (line.bold ? 1 : 0) +
      (hasBullet(line) ? 1 : 0);
    weight += lead;
    const stands = standing.test(candidate.title);
    if (inside !== null && !stands && isListed(signs, candidate)) weight -= 4;
    if (follower !== undefined && follower.candidate === null) weight += 1;
    const isolated = signs[index - 1]?.blank !== false;
    if (!leads && inside === 'attachments') weight -= 3;
    if (!leads && inside === 'recommendation') weight -= isolated ? 1 : 3;
    if (stands) weight += 3;
    const { title } = candidate;
    if ((title.length > 100 && title.endsWith('.')) || title.length > 250) weight -= 3;
    if (title === '' && follower?.candidate != null) weight -= 2;
    if (follower !== undefined && follower.candidate !== null && !leads) weight *= bodyless;
    if (weight > 0) weighed.push({ ...candidate, weight, leads });
    if (leads || stands) inside = null;
  });
  return weighed;
}
