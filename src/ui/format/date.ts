import { weekdayOfDate } from '#domain/text/calendar.ts';
import { writeDate } from '#domain/text/write-date.ts';

const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const shortMonths = [
  'jan.',
  'feb.',
  'mar.',
  'apr.',
  'maj',
  'jun.',
  'jul.',
  'aug.',
  'sep.',
  'okt.',
  'nov.',
  'dec.',
];

type Day = { readonly year: number; readonly month: number; readonly day: number };

function readDay(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

/** "9. marts 2022" from `2022-03-09`. */
export const formatDate = writeDate;

/** "9. mar." from `2022-03-09`, where the year stands beside it. */
export function formatShortDate(date: string): string {
  const { month, day } = readDay(date);
  return `${day}. ${shortMonths[month - 1] ?? ''}`;
}

/** "ons. 9. mar." from `2022-03-09`, where the year stands beside it. */
export const formatShortWeekday = (date: string): string =>
  `${(weekdays[weekdayOfDate(date) === 6 ? 0 : weekdayOfDate(date) + 1] ?? '').slice(0, 3)}. ${formatShortDate(date)}`;

/** "onsdag den 9. marts 2022" from `2022-03-09`. */
export function formatLongDate(date: string): string {
  const { year, month, day } = readDay(date);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  return `${weekday} den ${formatDate(date)}`;
}

/** "kl. 16.30" from `16:30`. */
const formatTime = (time: string): string => `kl. ${time.replace(':', '.')}`;

/** "onsdag den 9. marts 2022 kl. 16.30"; without a time, the date alone. */
export const formatMoment = (date: string, time: string | null): string =>
  time === null ? formatLongDate(date) : `${formatLongDate(date)} ${formatTime(time)}`;

/** Made once: making one costs more than rendering a paragraph. */
const danishClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The same for an instant, as Danish clocks show it: "9. marts 2022 kl. 16.30". */
export function formatInstant(instant: string): string {
  const [date = '', time = ''] = danishClock.format(new Date(instant)).split(' ');
  return `${formatDate(date)} ${formatTime(time)}`;
}

/** What a machine reads in `<time datetime>`. */
export const machineMoment = (date: string, time: string | null): string =>
  time === null ? date : `${date}T${time}`;
