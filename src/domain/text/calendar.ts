/** A day of the proleptic Gregorian calendar; month and day from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether such a day exists: 31 April and 29 February 2023 do not. Years 1900 to 2099 only. */
export const existsDay = ({ year, month, day }: Day): boolean => {
  const length = month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0);
  return year >= 1900 && year <= 2099 && day >= 1 && day <= length;
};

/** The day of the week, 0 for Monday to 6 for Sunday (Sakamoto's method). */
export const weekdayOf = ({ year, month, day }: Day): number => {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  const sundayFirst =
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
  return (sundayFirst + 6) % 7;
};

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** `YYYY-MM-DD`. */
export const isoDay = ({ year, month, day }: Day): string =>
  `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`;

/**
 * Days since a fixed day, by the Gregorian calendar.
 * @param date ISO
 */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day;
}

/**
 * The day with a number: the inverse of `dayNumber`.
 * @returns ISO
 */
export function dateOfNumber(number: number): string {
  // Eras of 400 years from 1 March of year 0, which leave leap days at the end of a year.
  const n = number - 1;
  const era = Math.floor(n / 146_097);
  const dayOfEra = n - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return isoDay({ year: yearOfEra + era * 400 + (month > 2 ? 0 : 1), month, day });
}

/** The date so many days later; earlier where `days` is negative. */
export const addDays = (date: string, days: number): string => dateOfNumber(dayNumber(date) + days);

/** The day of the week of an ISO date, 0 for Monday to 6 for Sunday. */
export const weekdayOfDate = (date: string): number => (dayNumber(date) + 1) % 7;

/** Whether a text is an ISO date of a day that exists, between 1900 and 2099. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  return existsDay({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}
