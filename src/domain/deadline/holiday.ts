import { dayNumber } from '../text/calendar.ts';
import { easterSunday } from './easter.ts';

/** Holidays by law: never working days, by anybody's rules. */
const publicHolidays = {
  'new-year': { da: 'nytårsdag', en: 'New Year’s Day' },
  'maundy-thursday': { da: 'skærtorsdag', en: 'Maundy Thursday' },
  'good-friday': { da: 'langfredag', en: 'Good Friday' },
  easter: { da: 'påskedag', en: 'Easter Sunday' },
  'easter-monday': { da: '2. påskedag', en: 'Easter Monday' },
  'prayer-day': { da: 'store bededag', en: 'Great Prayer Day' },
  ascension: { da: 'Kristi himmelfartsdag', en: 'Ascension Day' },
  pentecost: { da: 'pinsedag', en: 'Whit Sunday' },
  'whit-monday': { da: '2. pinsedag', en: 'Whit Monday' },
  christmas: { da: 'juledag', en: 'Christmas Day' },
  'second-christmas': { da: '2. juledag', en: 'Boxing Day' },
} as const;

/** Days that are no holidays by law, and that the rules of a committee count as working days or not (`WorkingDayRule`). */
const customaryDays = {
  'constitution-day': { da: 'grundlovsdag', en: 'Constitution Day' },
  'christmas-eve': { da: 'juleaftensdag', en: 'Christmas Eve' },
  'new-years-eve': { da: 'nytårsaftensdag', en: 'New Year’s Eve' },
} as const;

type PublicHolidayId = keyof typeof publicHolidays;
export type CustomaryDayId = keyof typeof customaryDays;
export type HolidayId = PublicHolidayId | CustomaryDayId;

export type Holiday = { readonly id: HolidayId; readonly da: string; readonly en: string };

/** Great Prayer Day was abolished from 2024 on (lov nr. 214 af 7. marts 2023). */
const lastPrayerDay = 2023;

const byDaysFromEaster: ReadonlyMap<number, PublicHolidayId> = new Map([
  [-3, 'maundy-thursday'],
  [-2, 'good-friday'],
  [0, 'easter'],
  [1, 'easter-monday'],
  [26, 'prayer-day'],
  [39, 'ascension'],
  [49, 'pentecost'],
  [50, 'whit-monday'],
]);

const byDate: ReadonlyMap<string, PublicHolidayId> = new Map([
  ['01-01', 'new-year'],
  ['12-25', 'christmas'],
  ['12-26', 'second-christmas'],
]);

const customaryByDate: ReadonlyMap<string, CustomaryDayId> = new Map([
  ['06-05', 'constitution-day'],
  ['12-24', 'christmas-eve'],
  ['12-31', 'new-years-eve'],
]);

export const customaryDayIds: readonly CustomaryDayId[] = [...customaryByDate.values()];

/**
 * The holiday by law on a day, or null.
 * @param date ISO, 1900 to 2099
 */
export function publicHolidayOn(date: string): Holiday | null {
  const year = Number(date.slice(0, 4));
  const movable = byDaysFromEaster.get(dayNumber(date) - dayNumber(easterSunday(year)));
  const isAbolished = movable === 'prayer-day' && year > lastPrayerDay;
  const id = movable === undefined || isAbolished ? byDate.get(date.slice(5)) : movable;
  return id === undefined ? null : { id, ...publicHolidays[id] };
}

/** The customary day on a date, or null. */
export function customaryDayOn(date: string): (Holiday & { readonly id: CustomaryDayId }) | null {
  const id = customaryByDate.get(date.slice(5));
  return id === undefined ? null : { id, ...customaryDays[id] };
}

/** What a day is known as: by law first, then by custom; null for an ordinary day. */
export const holidayOn = (date: string): Holiday | null =>
  publicHolidayOn(date) ?? customaryDayOn(date);
