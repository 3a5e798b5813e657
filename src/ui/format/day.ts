import type { Language } from '#ui/text/language.ts';
import { formatDate, formatInstant, formatMoment, formatShortWeekday } from './date.ts';

const english = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const englishClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'long',
  timeStyle: 'short',
});

/**
 * "onsdag den 9. marts 2022 kl. 16.30", "Wednesday, 9 March 2022 at 16:30"; without a time the day alone.
 * @param date ISO
 */
export function formatDay(language: Language, date: string, time: string | null = null): string {
  if (language === 'da') return formatMoment(date, time);
  const day = english.format(new Date(`${date}T00:00:00Z`));
  return time === null ? day : `${day} at ${time}`;
}

const englishDate = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });
const englishShort = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});

/** "9. marts 2022", "9 March 2022". */
export const formatDateIn = (language: Language, date: string): string =>
  language === 'da' ? formatDate(date) : englishDate.format(new Date(`${date}T00:00:00Z`));

/** "ons. 9. mar.", "Wed 9 Mar", where the year stands beside it. */
export const formatShortDay = (language: Language, date: string): string =>
  language === 'da'
    ? formatShortWeekday(date)
    : englishShort.format(new Date(`${date}T00:00:00Z`)).replace(',', '');

/** The same for an instant, as clocks in Denmark show it. */
export const formatInstantIn = (language: Language, instant: Date): string =>
  language === 'da' ? formatInstant(instant.toISOString()) : englishClock.format(instant);
