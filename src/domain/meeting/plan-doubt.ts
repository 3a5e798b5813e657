import type { MeetingDeadlines } from '../deadline/deadline-rule.ts';
import { holidayOn, publicHolidayOn, type Holiday } from '../deadline/holiday.ts';
import { addDays, weekdayOfDate } from '../text/calendar.ts';
import { isInPeriod, type Period } from './meeting-pattern.ts';

/** School holidays, the committee's own summer break: what the municipality has entered. */
export type BreakPeriod = Period & { readonly name: string };

/** Another committee's meeting, and who sits in both. */
export type OtherMeeting = {
  readonly committee: string;
  readonly date: string;
  /** `HH:MM`, or null where none is known. */
  readonly time: string | null;
  readonly inBoth: readonly string[];
};

/** What makes a proposed day worth a second look. It stops nobody. */
export type PlanDoubt =
  | { readonly kind: 'on-holiday'; readonly holiday: Holiday }
  | { readonly kind: 'on-weekend' }
  | { readonly kind: 'in-break'; readonly name: string }
  /** Public holidays lie between dispatch and meeting: the agenda goes out earlier than people are used to. */
  | { readonly kind: 'holidays-after-dispatch'; readonly holidays: readonly Holiday[] }
  | {
      readonly kind: 'deadline-in-break';
      readonly deadline: keyof MeetingDeadlines;
      readonly name: string;
    }
  | { readonly kind: 'clash'; readonly other: OtherMeeting }
  /** The committee has a meeting on that day already. */
  | { readonly kind: 'already-a-meeting' };

export type DoubtsAsked = {
  readonly date: string;
  readonly time: string;
  readonly deadlines: MeetingDeadlines;
  readonly breaks: readonly BreakPeriod[];
  readonly others: readonly OtherMeeting[];
  /** Days on which the committee meets already. */
  readonly taken: ReadonlySet<string>;
};

/** Nobody knows beforehand how long a meeting takes; two that begin so near each other are taken to overlap. */
const minutesOfMeeting = 180;

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

const overlaps = (a: string, b: string | null): boolean =>
  b === null || Math.abs(minutesOf(a) - minutesOf(b)) < minutesOfMeeting;

/** In the order in which a secretary would want them: the day itself, then its deadlines, then other meetings. */
export function doubtsAbout(asked: DoubtsAsked): readonly PlanDoubt[] {
  const { date, time, deadlines, breaks, others, taken } = asked;
  const holiday = holidayOn(date);
  const within = (day: string) => breaks.filter((period) => isInPeriod(day, period));
  const deadlineKinds = ['dispatch', 'agenda-meeting', 'approval', 'submission'] as const;
  const holidays = holidaysBetween(deadlines.dispatch, date);
  return [
    ...(holiday === null ? [] : [{ kind: 'on-holiday', holiday } as const]),
    ...(weekdayOfDate(date) >= 5 ? [{ kind: 'on-weekend' } as const] : []),
    ...within(date).map(({ name }) => ({ kind: 'in-break', name }) as const),
    ...(taken.has(date) ? [{ kind: 'already-a-meeting' } as const] : []),
    ...(holidays.length === 0 ? [] : [{ kind: 'holidays-after-dispatch', holidays } as const]),
    ...deadlineKinds.flatMap((deadline) =>
      within(deadlines[deadline]).map(
        ({ name }) => ({ kind: 'deadline-in-break', deadline, name }) as const,
      ),
    ),
    ...others
      .filter((other) => other.date === date && other.inBoth.length > 0)
      .filter((other) => overlaps(time, other.time))
      .map((other) => ({ kind: 'clash', other }) as const),
  ];
}

/** Those that take a day from Monday to Friday away. */
function holidaysBetween(from: string, to: string): readonly Holiday[] {
  const found: Holiday[] = [];
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) {
    const holiday = publicHolidayOn(day);
    if (holiday !== null && weekdayOfDate(day) < 5) found.push(holiday);
  }
  return found;
}
