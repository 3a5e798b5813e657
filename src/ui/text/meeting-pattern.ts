import type { MeetingPattern, WeekOfMonth } from '#domain/meeting/meeting-pattern.ts';
import { formatDateIn } from '#ui/format/day.ts';
import { inBothLanguages, type Language } from './language.ts';

const danishWeeks = {
  '1': 'Første',
  '2': 'Anden',
  '3': 'Tredje',
  '4': 'Fjerde',
  last: 'Sidste',
} satisfies Record<WeekOfMonth, string>;

export const weekText = inBothLanguages(danishWeeks, {
  '1': 'First',
  '2': 'Second',
  '3': 'Third',
  '4': 'Fourth',
  last: 'Last',
});

/** From Monday. */
export const weekdayNames: Readonly<Record<Language, readonly string[]>> = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** From January. */
export const monthNames: Readonly<Record<Language, readonly string[]>> = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const joinWords = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

const sentences = inBothLanguages(
  {
    monthly: (week: string, weekday: string, except: string) =>
      `${week} ${weekday} i hver måned${except === '' ? '' : `, ikke ${except}`}`,
    weekly: (weeks: number, first: string) =>
      weeks === 1 ? `Hver uge fra ${first}` : `Hver ${weeks}. uge fra ${first}`,
    given: (count: number) => (count === 1 ? 'Én dato' : `${count} datoer, du selv har skrevet`),
    and: 'og',
  },
  {
    monthly: (week: string, weekday: string, except: string) =>
      `${week} ${weekday} of every month${except === '' ? '' : `, not ${except}`}`,
    weekly: (weeks: number, first: string) =>
      weeks === 1 ? `Every week from ${first}` : `Every ${weeks} weeks from ${first}`,
    given: (count: number) => (count === 1 ? 'One date' : `${count} dates of your own`),
    and: 'and',
  },
);

/** "Anden onsdag i hver måned, ikke juli". */
export function patternText(pattern: MeetingPattern, language: Language): string {
  const text = sentences[language];
  switch (pattern.kind) {
    case 'monthly':
      return text.monthly(
        weekText[language][pattern.week],
        weekdayNames[language][pattern.weekday] ?? '',
        joinWords(
          pattern.exceptMonths.map((month) => monthNames[language][month - 1] ?? ''),
          text.and,
        ),
      );
    case 'weekly':
      return text.weekly(pattern.weeks, formatDateIn(language, pattern.first));
    case 'given':
      return text.given(pattern.dates.length);
  }
}
