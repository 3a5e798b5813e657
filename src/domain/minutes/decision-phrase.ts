import type { Outcome, ParsedDecisionPoint } from './parsed-minutes.ts';

export type Modifier = 'remarks' | 'amended' | 'voted' | 'unanimous' | 'stopped';

export type DecisionReading = {
  readonly outcome: Outcome;
  readonly modifiers: readonly Modifier[];
  readonly released: boolean;
  readonly points: readonly ParsedDecisionPoint[];
};

/**
 * Decision text → outcome by WORDING P1–P11.
 * @param text the decision verbatim, attendance lines already cut off (see `cutAttendance`)
 * @param context `holdsCompetence`: false when another body decides in the end (P4), null when unknown;
 *   `points`: how many numbered at-points the recommendation has (P2)
 */
export function readDecision(
  _text: string,
  _context: { readonly holdsCompetence?: boolean | null; readonly points?: number } = {},
): DecisionReading {
  return { outcome: 'freeText', modifiers: [], released: true, points: [] };
}
