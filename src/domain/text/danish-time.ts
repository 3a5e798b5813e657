import { addDays, dateOfNumber, dayNumber, isoDay, weekdayOf } from './calendar.ts';

/** The last Sunday of a month, as an ISO date. */
function lastSunday(year: number, month: 3 | 9 | 10): string {
  const length = month === 9 ? 30 : 31;
  const afterSunday = (weekdayOf({ year, month, day: length }) + 1) % 7;
  return isoDay({ year, month, day: length - afterSunday });
}

/** Summer time ended in September until 1995 and ends in October since (Directive 2000/84/EC and those before it). */
const summerEnds = (year: number): string => lastSunday(year, year < 1996 ? 9 : 10);

/**
 * A Danish local time as an instant with its offset: `2026-03-11T16:30:00+01:00`. Summer time is from the last Sunday of March at
 * two to the last Sunday of October at three (Directive 2000/84/EC); the doubled hour in October is taken as summer time.
 * @param date ISO date, from 1981 on
 * @param time `HH:MM`
 */
export function withOffset(date: string, time: string): string {
  const year = Number(date.slice(0, 4));
  const moment = `${date}T${time}`;
  const isSummer = moment >= `${lastSunday(year, 3)}T02:00` && moment < `${summerEnds(year)}T03:00`;
  return `${moment}:00${isSummer ? '+02:00' : '+01:00'}`;
}

const minutesOfDay = 24 * 60;

/**
 * The day that Danish calendars show at an instant, whatever the zone of the machine.
 * @param instant ISO with `Z` or an offset, from 1981 on
 */
export function danishDay(instant: string): string {
  const match =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(
      instant,
    );
  if (!match) throw new Error(`${instant} is no instant`);
  const [, date = '', hour, minute, sign, offsetHour = '0', offsetMinute = '0'] = match;
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute));
  const utc = dayNumber(date) * minutesOfDay + Number(hour) * 60 + Number(minute) - offset;
  const utcDay = dateOfNumber(Math.floor(utc / minutesOfDay));
  const year = Number(utcDay.slice(0, 4));
  const turns = (day: string): number => dayNumber(day) * minutesOfDay + 60;
  const isSummer = utc >= turns(lastSunday(year, 3)) && utc < turns(summerEnds(year));
  return dateOfNumber(Math.floor((utc + (isSummer ? 120 : 60)) / minutesOfDay));
}

/** The instant at which a Danish day is over: midnight, also on the days of 23 and 25 hours. */
export const endOfDay = (date: string): string => withOffset(addDays(date, 1), '00:00');
