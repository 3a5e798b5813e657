import type { ParsedRecommendation } from './parsed-minutes.ts';

/**
 * Reads the text under a recommendation label: who recommends, and the numbered at-points
 * ("Direktionen indstiller: 1. at …", "At 1) …", unnumbered "at …").
 * @returns `removed`: words that stand in neither `by` nor a point ("indstiller", the numbers), for the furniture
 */
export function readRecommendation(_text: string): {
  readonly recommendation: ParsedRecommendation | null;
  readonly removed: readonly string[];
} {
  return { recommendation: null, removed: [] };
}
