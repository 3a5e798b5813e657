import { danishDay } from '../text/danish-time.ts';
import {
  countWorkingDaysBetween,
  strictWorkingDays,
  workingDaysBefore,
  type WorkingDayRule,
} from './working-day.ts';

/** When an agenda must have reached the members, and what must be done before that. */
export type DeadlineRule = {
  readonly id: DeadlineRuleId;
  /** Working days that lie between the day of dispatch and the day of the meeting, from 0 to 30 (LAW L1). */
  readonly days: number;
  readonly workingDays: WorkingDayRule;
  /** How many working days before the last day of dispatch each step is due, from 0 to 60. */
  readonly before: Readonly<Record<Step, number>>;
};

export type DeadlineRuleId = 'council' | 'committee';

/** What a matter goes through before dispatch, in that order. */
export const steps = ['submission', 'approval', 'agenda-meeting'] as const;
export type Step = (typeof steps)[number];

/** Where the number of days comes from: of the council the law gives it, a committee gives it itself (LAW L1, L4). */
export const deadlineSources: Readonly<Record<DeadlineRuleId, string>> = {
  council: 'kommunestyrelsesloven § 8, stk. 4',
  committee: 'kommunestyrelsesloven § 20, stk. 3, og udvalgets forretningsorden',
};

/** What holds where nobody has set anything: four days, counted the strict way (LAW L1, L2, L4). */
export const defaultDeadlineRule = (id: DeadlineRuleId): DeadlineRule => ({
  id,
  days: 4,
  workingDays: strictWorkingDays,
  before: { submission: 8, approval: 5, 'agenda-meeting': 3 },
});

/** The last working day on which the agenda can be sent; neither it nor the day of the meeting is counted (LAW L2). */
export const lastDispatchDay = (meeting: string, { days, workingDays }: DeadlineRule): string =>
  workingDaysBefore(meeting, days + 1, workingDays);

/**
 * Whether what is sent at an instant is too late: fewer whole working days than the rule asks lie between. What is sent on the
 * Sunday after the last day of dispatch can still be in time. The deadline is "as far as possible": it is told and
 * recorded, and stops nobody (LAW L1).
 * @param at ISO instant; the day is the Danish one
 * @param meeting ISO date
 */
export function isLate(at: string, meeting: string, { days, workingDays }: DeadlineRule): boolean {
  const sent = danishDay(at);
  return sent >= meeting || countWorkingDaysBetween(sent, meeting, workingDays) < days;
}

/** From how many working days before the last day of dispatch an agenda waits to be sent. */
const nearDays = 5;

/** Whether the last day of dispatch is at most five working days ahead, or past. Dates are ISO. */
export const isDispatchNear = (today: string, meeting: string, rule: DeadlineRule): boolean =>
  workingDaysBefore(lastDispatchDay(meeting, rule), nearDays, rule.workingDays) <= today;

export type MeetingDeadlines = Readonly<Record<Step | 'dispatch', string>>;

/** The days on which everything is due before a meeting, as ISO dates; each step is due by the end of its day. */
export function deadlinesOf(meeting: string, rule: DeadlineRule): MeetingDeadlines {
  const dispatch = lastDispatchDay(meeting, rule);
  const due = (step: Step): string =>
    workingDaysBefore(dispatch, rule.before[step], rule.workingDays);
  return {
    submission: due('submission'),
    approval: due('approval'),
    'agenda-meeting': due('agenda-meeting'),
    dispatch,
  };
}
