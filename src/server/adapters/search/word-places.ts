/**
 * A word's place in a document says also which part it stands in: the title from 0, what it is called besides, the lead
 * (the decision) and the body. What is asked as a phrase never spans two of them.
 */
export const markPlace = 1_023;
export const leadStart = 1_024;
export const bodyStart = 16_384;

/** What a stem is worth in a document. */
export type StemCounts = {
  readonly inTitle: number;
  readonly inLead: number;
  readonly inBody: number;
};

/** An impact from 1 to 255: in a short title it counts most; repeated in a long text it counts ever less. */
export function impactOf(counts: StemCounts, titleWords: number, words: number): number {
  const title = counts.inTitle === 0 ? 0 : Math.min(1, 1.2 / (0.6 + titleWords / 10));
  const weight = 2 * counts.inLead + counts.inBody + counts.inTitle;
  const text = weight / (weight + 0.5 + Math.min(12, words / 300));
  return Math.max(1, Math.round(255 * (0.55 * title + 0.45 * text)));
}
