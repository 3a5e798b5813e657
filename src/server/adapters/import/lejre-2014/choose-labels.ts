import { templateLabels, type LabelCandidate } from './label-candidate.ts';

/** How often one label stood before another, over all items of the document. */
export type LabelOrder = (before: string, after: string) => number;

/**
 * The order in which this document prints its labels. It differs between years (2017 has the competence
 * before the decision), so the items themselves vote; the template counts half a vote.
 */
export function voteOnOrder(items: readonly (readonly LabelCandidate[])[]): LabelOrder {
  const votes = new Map<string, number>();
  const vote = (before: string, after: string, weight: number): void => {
    votes.set(`${before}\n${after}`, (votes.get(`${before}\n${after}`) ?? 0) + weight);
    votes.set(`${after}\n${before}`, (votes.get(`${after}\n${before}`) ?? 0) - weight);
  };
  templateLabels.forEach((before, i) => {
    for (const after of templateLabels.slice(i + 1)) vote(before, after, 0.5);
  });
  for (const item of items) {
    const first = item.filter(({ name }, i) => item.findIndex((one) => one.name === name) === i);
    first.forEach(({ name: before }, i) => {
      for (const { name: after } of first.slice(i + 1)) vote(before, after, 1);
    });
  }
  return (before, after) => votes.get(`${before}\n${after}`) ?? 0;
}

/** No item prints as many labels; more candidates are words of a text. */
const reach = 200;

/**
 * The labels of an item among the candidates: the heaviest row that keeps the document's order, with
 * each label once and the decision as often as bodies decided. "… at punktet Handicappolitik: fortsat
 * skal fremgå" inside a decision is thus text, since the label follows later.
 */
export function chooseLabels(
  candidates: readonly LabelCandidate[],
  order: LabelOrder,
): readonly LabelCandidate[] {
  const best: { readonly weight: number; readonly before: number }[] = [];
  candidates.forEach((candidate, i) => {
    let chosen = { weight: candidate.weight, before: -1 };
    for (let j = Math.max(0, i - reach); j < i; j += 1) {
      const earlier = candidates[j];
      const row = best[j];
      if (earlier === undefined || row === undefined) continue;
      const same = earlier.name === candidate.name;
      const fits = same ? candidate.kind === 'decision' : order(earlier.name, candidate.name) >= 0;
      const weight = row.weight + candidate.weight;
      if (fits && weight > chosen.weight) chosen = { weight, before: j };
    }
    best.push(chosen);
  });
  let at = best.reduce((top, { weight }, i) => (weight > (best[top]?.weight ?? 0) ? i : top), 0);
  const row: LabelCandidate[] = [];
  while (at >= 0) {
    const candidate = candidates[at];
    if (candidate === undefined) break;
    row.unshift(candidate);
    at = best[at]?.before ?? -1;
  }
  return row;
}
