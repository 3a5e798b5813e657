import { isoDay, weekdayOf } from './calendar.ts';

/** The last Sunday of a month of 31 days, as an ISO date. */
function lastSunday(year: number, month: 3 | 10): string {
  const afterSunday = (weekdayOf({ year, month, day: 31 }) + 1) % 7;
  return isoDay({ year, month, day: 31 - afterSunday });
}

/**
 * A Danish local time as an instant with its offset: `2026-03-11T16:30:00+01:00`. Summer time is from the last Sunday of March at
 * two to the last Sunday of October at three (Directive 2000/84/EC); the doubled hour in October is taken as summer time.
 * @param date ISO date, from 1996 on
 * @param time `HH:MM`
 */
export function withOffset(date: string, time: string): string {
  const year = Number(date.slice(0, 4));
  const moment = `${date}T${time}`;
  const isSummer =
    moment >= `${lastSunday(year, 3)}T02:00` && moment < `${lastSunday(year, 10)}T03:00`;
  return `${moment}:00${isSummer ? '+02:00' : '+01:00'}`;
}
