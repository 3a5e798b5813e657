import {
  deadlinesOf,
  type DeadlineRule,
  type MeetingDeadlines,
} from '../deadline/deadline-rule.ts';
import { datesOf, type MeetingPattern, type Period } from './meeting-pattern.ts';
import { doubtsAbout, type BreakPeriod, type OtherMeeting, type PlanDoubt } from './plan-doubt.ts';

/** What departs from the pattern. Dates are ISO, times `HH:MM`. */
export type PlanException =
  | { readonly kind: 'skip'; readonly date: string }
  | { readonly kind: 'move'; readonly date: string; readonly to: string; readonly time: string }
  | { readonly kind: 'extra'; readonly date: string; readonly time: string };

export type PlanRequest = {
  readonly period: Period;
  readonly pattern: MeetingPattern;
  /** When ordinary meetings begin, `HH:MM`. */
  readonly time: string;
  readonly exceptions: readonly PlanException[];
};

/** What a plan is held against. */
export type PlanSurroundings = {
  /** The committee's rule for a meeting on a day. */
  readonly ruleOn: (date: string) => DeadlineRule;
  readonly breaks: readonly BreakPeriod[];
  /** Meetings of other committees. */
  readonly others: readonly OtherMeeting[];
  /** Days on which the committee meets already. */
  readonly taken: ReadonlySet<string>;
};

export type ProposedMeeting = {
  readonly date: string;
  readonly time: string;
  readonly origin: PlanOrigin;
  readonly deadlines: MeetingDeadlines;
  readonly doubts: readonly PlanDoubt[];
};

export type PlanOrigin =
  | { readonly kind: 'pattern' }
  | { readonly kind: 'moved'; readonly from: string }
  | { readonly kind: 'extra' };

export type MeetingPlan = {
  /** In the order of their days; one a day. */
  readonly meetings: readonly ProposedMeeting[];
  /** Exceptions that found nothing to change, or a day that was taken. */
  readonly idle: readonly PlanException[];
};

/** A year of meetings, or any other period, from a pattern and what departs from it; the last word on a day is the last exception's. */
export function planYear(request: PlanRequest, surroundings: PlanSurroundings): MeetingPlan {
  const days = new Map<string, { readonly time: string; readonly origin: PlanOrigin }>(
    datesOf(request.pattern, request.period).map((date) => [
      date,
      { time: request.time, origin: { kind: 'pattern' } },
    ]),
  );
  const idle = request.exceptions.filter((exception) => !makeException(days, exception));
  const meetings = [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { time, origin }]): ProposedMeeting => {
      const deadlines = deadlinesOf(date, surroundings.ruleOn(date));
      const { breaks, others, taken } = surroundings;
      return {
        date,
        time,
        origin,
        deadlines,
        doubts: doubtsAbout({ date, time, deadlines, breaks, others, taken }),
      };
    });
  return { meetings, idle };
}

/** @returns false where it changes nothing */
function makeException(
  days: Map<string, { readonly time: string; readonly origin: PlanOrigin }>,
  exception: PlanException,
): boolean {
  if (exception.kind === 'extra') {
    if (days.has(exception.date)) return false;
    days.set(exception.date, { time: exception.time, origin: { kind: 'extra' } });
    return true;
  }
  if (exception.kind === 'skip') return days.delete(exception.date);
  const { date, to, time } = exception;
  const moved = days.get(date);
  if (!moved || (to !== date && days.has(to))) return false;
  days.delete(date);
  const from = moved.origin.kind === 'moved' ? moved.origin.from : date;
  const origin: PlanOrigin = to === from ? { kind: 'pattern' } : { kind: 'moved', from };
  days.set(to, { time, origin: moved.origin.kind === 'extra' ? moved.origin : origin });
  return true;
}

/** Those that would be made: where the committee meets already, nothing is made. */
export const newMeetingsIn = ({ meetings }: MeetingPlan): readonly ProposedMeeting[] =>
  meetings.filter(({ doubts }) => doubts.every(({ kind }) => kind !== 'already-a-meeting'));
