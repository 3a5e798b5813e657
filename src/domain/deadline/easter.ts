import { isoDay } from '../text/calendar.ts';

/**
 * Easter Sunday of the Gregorian calendar, by the method that the Nautical Almanac prints as "Meeus/Jones/Butcher".
 * @param year from 1900 to 2099
 * @returns ISO date
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - correction + 1) / 3) +
      15) %
    30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return isoDay({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}
