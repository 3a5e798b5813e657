import type { Outcome } from '../minutes/parsed-minutes.ts';
import { dayNumber } from '../text/calendar.ts';
import type { MatterSnapshot, TreatmentSnapshot } from './snapshot.ts';

/** What a matter under way waits for. */
export type Waiting = {
  readonly for:
    /** It stands on the agenda of a coming meeting. */
    | 'treatment'
    /** The meeting has been; its minutes, or its decision, are not published. */
    | 'minutes'
    /** Postponed: to be taken up again. */
    | 'resumption'
    /** Sent back: to be worked on and come again. */
    | 'revision'
    /** Recommended or sent on: for the body that decides. */
    | 'decision';
  /** The coming treatment, or the last one that says so. */
  readonly treatment: TreatmentSnapshot;
};

/** Outcomes after which a matter goes on. */
const goesOn: Partial<Record<Outcome, Waiting['for']>> = {
  postponed: 'resumption',
  returned: 'revision',
  recommended: 'decision',
  forwarded: 'decision',
};

/** Minutes that have not come by then do not come; what nobody has taken up for so long is not under way. In days. */
const minutesWithin = 60;
const restsAfter = 730;

/**
 * Whether a matter is under way, judged by its last published outcome. What is recommended or sent on has been decided as
 * soon as another body has come to an end with it on the same day or later.
 * @param today ISO date
 * @returns `null` for a matter that has come to its end, or that rests
 */
export function standingOf(
  { treatments }: Pick<MatterSnapshot, 'treatments'>,
  today: string,
): Waiting | null {
  const coming = treatments.find(({ date, outcome }) => outcome === 'none' && date >= today);
  if (coming) return { for: 'treatment', treatment: coming };
  const last = treatments.at(-1);
  if (!last || daysBetween(last.date, today) > restsAfter) return null;
  if (last.outcome === 'none' && daysBetween(last.date, today) <= minutesWithin)
    return { for: 'minutes', treatment: last };

  const said = treatments.filter(({ outcome }) => outcome !== 'none');
  const final = said.at(-1);
  const waitsFor = final && goesOn[final.outcome];
  if (!final || waitsFor === undefined) return null;
  const isDecided =
    waitsFor === 'decision' &&
    said.some(
      ({ date, committee, outcome }) =>
        date === final.date && committee.name !== final.committee.name && !goesOn[outcome],
    );
  return isDecided ? null : { for: waitsFor, treatment: final };
}

const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
