import { addDays, weekdayOfDate } from '../text/calendar.ts';
import { customaryDayOn, publicHolidayOn, type CustomaryDayId } from './holiday.ts';

/** Which days are weekdays (hverdage) by a committee's rules; Sundays and public holidays never are (LAW L2). */
export type WorkingDayRule = {
  readonly countSaturday: boolean;
  /** The days that are no holidays by law and that these rules count all the same. */
  readonly counted: readonly CustomaryDayId[];
};

/** The stricter reading: what is in time by it is in time by every other. */
export const strictWorkingDays: WorkingDayRule = { countSaturday: false, counted: [] };

const saturday = 5;
const sunday = 6;

/** @param date ISO */
export function isWorkingDay(date: string, rule: WorkingDayRule): boolean {
  const weekday = weekdayOfDate(date);
  if (weekday === sunday || (weekday === saturday && !rule.countSaturday)) return false;
  if (publicHolidayOn(date) !== null) return false;
  const customary = customaryDayOn(date);
  return customary === null || rule.counted.includes(customary.id);
}

function step(date: string, count: number, rule: WorkingDayRule, by: 1 | -1): string {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, by);
    if (isWorkingDay(day, rule)) left -= 1;
  }
  return day;
}

/**
 * The `count`th working day before a date, which itself is not counted; the date for a count of 0.
 * @param count whole, from 0
 */
export const workingDaysBefore = (date: string, count: number, rule: WorkingDayRule): string =>
  step(date, count, rule, -1);

/**
 * The `count`th working day after a date, which itself is not counted; the date for a count of 0.
 * @param count whole, from 0
 */
export const workingDaysAfter = (date: string, count: number, rule: WorkingDayRule): string =>
  step(date, count, rule, 1);

/** How many working days lie between two dates, neither of them counted; 0 where the second is not later. */
export function countWorkingDaysBetween(from: string, to: string, rule: WorkingDayRule): number {
  let count = 0;
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1))
    if (isWorkingDay(day, rule)) count += 1;
  return count;
}
