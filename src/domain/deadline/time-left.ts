import { dayNumber } from '../text/calendar.ts';
import { danishDay } from '../text/danish-time.ts';
import { countWorkingDaysBetween, isWorkingDay, type WorkingDayRule } from './working-day.ts';

/** How a deadline stands on a day. Working days are whole numbers from 1; a deadline runs to the end of its day. */
export type TimeLeft =
  | { readonly kind: 'today' }
  | { readonly kind: 'tomorrow' }
  | { readonly kind: 'left'; readonly workingDays: number }
  /** Not today, yet no working day lies between: over a weekend or a holiday. */
  | { readonly kind: 'after-days-off' }
  | { readonly kind: 'late'; readonly workingDays: number }
  /** It has passed, and no working day has begun since. */
  | { readonly kind: 'just-passed' };

/**
 * How a deadline stands at an instant, in working days of the rule: on Thursday, a deadline on Monday is two working days away.
 * @param now ISO instant
 * @param deadline ISO date
 */
export function timeLeft(now: string, deadline: string, rule: WorkingDayRule): TimeLeft {
  const today = danishDay(now);
  if (deadline === today) return { kind: 'today' };
  if (deadline > today) {
    if (dayNumber(deadline) === dayNumber(today) + 1) return { kind: 'tomorrow' };
    const workingDays =
      countWorkingDaysBetween(today, deadline, rule) + (isWorkingDay(deadline, rule) ? 1 : 0);
    return workingDays === 0 ? { kind: 'after-days-off' } : { kind: 'left', workingDays };
  }
  const workingDays =
    countWorkingDaysBetween(deadline, today, rule) + (isWorkingDay(today, rule) ? 1 : 0);
  return workingDays === 0 ? { kind: 'just-passed' } : { kind: 'late', workingDays };
}
