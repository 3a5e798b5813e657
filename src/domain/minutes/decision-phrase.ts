import { readModifiers, type Modifier } from './decision-modifier.ts';
import { readPoints } from './decision-point.ts';
import {
  decisionSentences,
  isClearVerdict,
  readSentence,
  roleOf,
  type SentenceReading,
} from './decision-sentence.ts';
import type { Outcome, ParsedDecisionPoint } from './parsed-minutes.ts';

export type { Modifier } from './decision-modifier.ts';

export type DecisionReading = {
  readonly outcome: Outcome;
  readonly modifiers: readonly Modifier[];
  readonly released: boolean;
  readonly points: readonly ParsedDecisionPoint[];
};

const notReleased = /^\s*(?:beslutning(?:en)?\s+(?:er\s+)?(?:endnu\s+)?)?ikke\s+frigivet[\s.]*$/iu;

/** Only votes are told: the greater number decides (P5). */
const readVotes = (text: string): Outcome | null => {
  const count = (form: RegExp): number | null => {
    const found = form.exec(text)?.[1];
    return found === undefined ? null : Number(found);
  };
  const pro = count(
    /(?<!\p{L})for(?: (?:indstillingen|forslaget))?(?: stemte| stemmer)?\s*:?\s*(\d{1,2})(?!\d)/iu,
  );
  const contra = count(
    /(?<!\p{L})imod(?: (?:indstillingen|forslaget))?(?: stemte| stemmer)?\s*:?\s*(\d{1,2})(?!\d)/iu,
  );
  if (pro === null || contra === null) return null;
  return pro > contra ? 'approved' : 'rejected';
};

const agendaApproved =
  /^dagsordene?n?(?: (?:blev|er|herefter|i øvrigt|hermed))* (?:godkendt|godkendes)(?!\p{L})/iu;

const readVerdict = (sentences: readonly string[], text: string): Outcome => {
  const told = sentences.filter((sentence) => roleOf(sentence) === 'verdict');
  const [first, ...later] = told;
  if (first === undefined) {
    const votes = readVotes(text);
    if (votes !== null) return votes;
    const rival = sentences.find((sentence) => roleOf(sentence) === 'amendment');
    return rival === undefined ? 'freeText' : readSentence(rival).outcome;
  }
  const reading: SentenceReading = readSentence(first);
  if (reading.firm) return reading.outcome;
  // Whatever else was told under it, an agenda that was approved was approved.
  if (later.some((sentence) => agendaApproved.test(sentence))) return 'approved';
  // An account, a debate or "Ingen bemærkninger" gives way to a plain verdict printed after it.
  const verdict = later
    .filter((sentence) => isClearVerdict(sentence))
    .map((sentence) => readSentence(sentence))
    .find(
      ({ firm, outcome }) => firm || (reading.outcome === 'freeText' && outcome === 'discussed'),
    );
  return (
    verdict?.outcome ??
    (reading.outcome === 'freeText' ? (readVotes(text) ?? 'freeText') : reading.outcome)
  );
};

/** A committee without the last word that "tiltræder" passes the recommendation on (§7b, P4). */
const byCompetence = (
  outcome: Outcome,
  sentences: readonly string[],
  holds: boolean | null,
): Outcome =>
  outcome === 'approved' &&
  holds === false &&
  sentences.some((sentence) => /tiltr(?:åd|æd)/iu.test(sentence))
    ? 'recommended'
    : outcome;

/**
 * Decision text → outcome by WORDING P1–P11.
 * @param text the decision verbatim, attendance lines already cut off (see `cutAttendance`)
 * @param context `holdsCompetence`: false when another body decides in the end (P4), null when unknown;
 *   `points`: how many numbered at-points the recommendation has (P2)
 */
export function readDecision(
  text: string,
  context: { readonly holdsCompetence?: boolean | null; readonly points?: number } = {},
): DecisionReading {
  if (notReleased.test(text))
    return { outcome: 'none', modifiers: [], released: false, points: [] };
  const sentences = decisionSentences(text);
  if (sentences.length === 0) return { outcome: 'none', modifiers: [], released: true, points: [] };
  const holds = context.holdsCompetence ?? null;
  const points = readPoints(text.trim(), context.points).map((point) => ({
    ...point,
    outcome: byCompetence(point.outcome, [point.text ?? ''], holds),
  }));
  const outcomes = new Set(points.map(({ outcome }) => outcome));
  const [only] = outcomes;
  const apart = outcomes.size > 1;
  const covers = points.length > 0 && points.length === context.points && !apart;
  const outcome = apart
    ? 'partial'
    : (only ?? byCompetence(readVerdict(sentences, text), sentences, holds));
  const modifiers = readModifiers(text);
  const aboutOther = sentences.some((sentence) => roleOf(sentence) === 'other-item');
  const amends = aboutOther && outcome === 'approved' && !modifiers.includes('amended');
  return {
    outcome,
    modifiers: amends ? [...modifiers, 'amended'] : modifiers,
    released: true,
    points: covers ? [] : points,
  };
}
