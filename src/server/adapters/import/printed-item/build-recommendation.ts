import { readRecommendation } from '#domain/minutes/recommendation.ts';
import type { ParsedRecommendation } from '#domain/minutes/parsed-minutes.ts';

/**
 * Reads what stands under a recommendation label, where it is one: somebody recommends, or "at …" is
 * recommended. Other text under that label (a list put into the wrong field) is none.
 */
export function buildRecommendation(text: string): {
  readonly recommendation: ParsedRecommendation;
  readonly removed: readonly string[];
} | null {
  const { recommendation, removed } = readRecommendation(text);
  if (recommendation === null || recommendation.points.length === 0) return null;
  const recommends =
    recommendation.by !== null ||
    removed.some((words) => /^(?:indstil|foresl|anbefal|henstil|anmod)/iu.test(words)) ||
    recommendation.points.some((point) => /^at\s/iu.test(point));
  return recommends ? { recommendation, removed } : null;
}
