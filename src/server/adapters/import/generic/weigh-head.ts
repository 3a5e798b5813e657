import type { WeighedHead } from './item-chain.ts';
import type { HeadCandidate, HeadStyle } from './item-head.ts';
import { nextWritten, type Signs } from './line-signs.ts';

const byStyle: Readonly<Record<HeadStyle, number>> = { named: 3, numbered: 2, bare: 2, alone: 0 };

/** Whether a label, case number or access mark follows before another head could begin. */
const leadsInside = (signs: readonly Signs[], { index, number }: HeadCandidate): boolean => {
  for (const next of nextWritten(signs, index + 1, 4)) {
    if (signs[next]?.inside === true) return true;
    const other = signs[next]?.candidate;
    if (other !== undefined && other !== null && other.style !== 'alone' && other.number !== number)
      return false;
    if (other?.number === number && other.title !== '') return false;
  }
  return false;
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
  signs.forEach(({ label, candidate, line }, index) => {
    if (label !== null) inside = label;
    if (candidate === null) return;
    const [next] = nextWritten(signs, index + 1, 1);
    const follower = next === undefined ? undefined : signs[next];
    const leads = leadsInside(signs, candidate);
    if (candidate.style === 'alone' && (!leads || follower?.inside === true)) return;
    if (candidate.style === 'bare' && !candidate.setOff && !leads) return;
    let weight = byStyle[candidate.style] + (line.level > 0 ? 2 : 0) + (line.bold ? 1 : 0);
    if (leads) weight += 4;
    if (follower !== undefined && follower.candidate === null) weight += 1;
    const isolated = signs[index - 1]?.blank !== false;
    if (!leads && inside === 'attachments') weight -= 3;
    if (!leads && inside === 'recommendation') weight -= isolated ? 1 : 3;
    if (standing.test(candidate.title)) weight += 3;
    const { title } = candidate;
    if ((title.length > 100 && title.endsWith('.')) || title.length > 250) weight -= 3;
    if (title === '' && follower?.candidate != null) weight -= 2;
    if (weight > 0) weighed.push({ ...candidate, weight, leads });
    if (leads) inside = null;
  });
  return weighed;
}
