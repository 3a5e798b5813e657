import type { Language } from '#ui/text/language.ts';
import { formatInstant, formatMoment } from './date.ts';

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

/** The same for an instant, as clocks in Denmark show it. */
export const formatInstantIn = (language: Language, instant: Date): string =>
  language === 'da' ? formatInstant(instant.toISOString()) : englishClock.format(instant);
