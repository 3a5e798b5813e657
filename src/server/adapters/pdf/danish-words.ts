import type { AbsenceKind, DocumentKind } from '#domain/minutes/parsed-minutes.ts';

const longDate = new Intl.DateTimeFormat('da-DK', { dateStyle: 'full', timeZone: 'UTC' });
const shortDate = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });
const instant = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeZone: 'Europe/Copenhagen',
});

/** "9. marts 2022" from `2022-03-09`. */
export const dateInWords = (date: string): string => shortDate.format(new Date(date));

/** "onsdag den 9. marts 2022 kl. 16.30"; without a time, the date alone. */
export const momentInWords = (date: string, time: string | null): string =>
  longDate.format(new Date(date)) + (time === null ? '' : ` kl. ${time.replace(':', '.')}`);

/** The Danish date of an instant: "10. marts 2022". */
export const dayOfInstant = (at: string): string => instant.format(new Date(at));

/** What kind of document the paper is. */
export const kindInWords: Readonly<Record<DocumentKind, string>> = {
  agenda: 'Dagsorden',
  supplement: 'Tillægsdagsorden',
  minutes: 'Referat',
};

/** How an absence is said (LAW L66), before the names. */
export const absenceInWords: Readonly<Record<AbsenceKind, string>> = {
  excused: 'Afbud',
  unexcused: 'Fraværende uden afbud',
  notPresentAtItem: 'Deltog ikke under punktet',
  disqualified: 'Inhabil',
  leftEarly: 'Forlod mødet før tid',
  arrivedLate: 'Kom senere til mødet',
};
