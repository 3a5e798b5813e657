import { cutAttendance } from '#domain/minutes/attendance-line.ts';
import { readDecision } from '#domain/minutes/decision-phrase.ts';
import type { ParsedAbsence, ParsedDecision } from '#domain/minutes/parsed-minutes.ts';
import { holdsCompetence } from './holds-competence.ts';

export type PrintedDecision = {
  readonly organization: string | null;
  readonly date: string | null;
  readonly text: string;
};

/** What is known of the item when its decisions are read. */
export type ItemContext = {
  /** The text under "Beslutningskompetence"; empty where there is none. */
  readonly competence: string;
  /** How many at-points are recommended. */
  readonly points: number;
};

/**
 * A printed decision becomes an entry and the absences of its body (WORDING P6: an excuse printed
 * under another committee's decision is that committee's).
 * @returns `decision` is `null` where nothing is printed, `removed` the words that stand in neither
 */
export function buildDecision(
  { organization, date, text: printed }: PrintedDecision,
  { competence, points }: ItemContext,
): {
  readonly decision: ParsedDecision | null;
  readonly absences: readonly ParsedAbsence[];
  readonly removed: readonly string[];
} {
  if (printed.trim() === '') return { decision: null, absences: [], removed: [] };
  const { text, absences, removed } = cutAttendance(printed.trim(), organization);
  const {
    outcome,
    released,
    points: treated,
  } = readDecision(text, {
    holdsCompetence: holdsCompetence(organization, competence),
    points,
  });
  const decision = { organization, date, text, outcome, released, points: treated };
  return { decision, absences, removed };
}
