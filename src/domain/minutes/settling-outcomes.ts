import type { Outcome } from './parsed-minutes.ts';

/**
 * Outcomes after which nobody waits for a decision any more. One that is sent on, recommended, postponed, discussed, decided point by
 * point or said in free words may still be open: where it matters who reads something before it is decided (LAW L53), it counts as
 * not decided.
 */
export const settlingOutcomes = [
  'approved',
  'rejected',
  'noted',
  'elected',
] as const satisfies readonly Outcome[];
