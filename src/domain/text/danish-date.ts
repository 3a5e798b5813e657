import { existsDay, isoDay, weekdayOf } from './calendar.ts';

/** A date read from Danish text. `printed` is the text as it stands; ISO `date` is null where it cannot be known. */
export type DateReading = {
  readonly printed: string;
  readonly date: string | null;
  /** The weekday printed with it does not fit: a slip of the pen, or another year. */
  readonly weekdayFits: boolean | null;
};

/** Where in the text it stands, in UTF-16 units. */
export type PlacedDate = DateReading & { readonly index: number };

/** Danish and English, by their first letters: minutes' web pages mix the two ("Torsdag, Marts 7, 2019"). */
const months: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['marts', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const weekdays: readonly (readonly string[])[] = [
  ['mandag', 'monday', 'man.', 'ma.'],
  ['tirsdag', 'tuesday', 'tirs.', 'tir.', 'ti.'],
  ['onsdag', 'wednesday', 'ons.', 'on.'],
  ['torsdag', 'thursday', 'tors.', 'tor.', 'to.'],
  ['fredag', 'friday', 'fre.', 'fr.'],
  ['lørdag', 'saturday', 'lør.', 'lø.'],
  ['søndag', 'sunday', 'søn.', 'sø.'],
];

const anyOf = (names: readonly (readonly string[])[]): string =>
  names
    .flat()
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace('.', '\\.'))
    .join('|');
const positionOf = (names: readonly (readonly string[])[], name: string): number =>
  names.findIndex((group) => group.includes(name.toLowerCase()));

const weekday = `(?:(?<!\\p{L})(?<weekday>${anyOf(weekdays)})\\s*,?\\s*(?:den\\s+|d\\.\\s*)?)?`;
const month = `(?<month>${anyOf(months)})\\.?(?!\\p{L})`;
const until = '(?:\\.?\\s*(?:-|–|og|til)\\s*\\d{1,2}(?=\\.?\\s*\\p{L}))?';
const before = '(?<![\\p{L}\\d/:-])(?<!\\d[.,])';
const after = '(?![\\d/:-]*\\d)(?!\\.\\d)';

const forms: readonly RegExp[] = [
  // 2022-03-09
  `${weekday}${before}(?<year>\\d{4})-(?<monthNo>\\d{2})-(?<day>\\d{2})(?=T\\d|(?![\\d/-]))`,
  // 09-03-2022 · 09.03.2022 · 9/3 2022 · 9/3-2022 · 09-03-22
  `${weekday}${before}(?<day>\\d{1,2})(?<mark>[-./])\\s?(?<monthNo>\\d{1,2})(?:\\k<mark>\\s?|[ -]|(?<=/\\d{1,2})\\s+)(?<year>\\d{4}|\\d{2}(?=\\D|$))${after}`,
  // onsdag den 1. oktober 2025 · 3.-4. november 2022 · 7. april
  `${weekday}${before}(?<day>\\d{1,2})${until}\\.?\\s*${month}(?:,?\\s*(?<year>\\d{4})(?!\\d))?`,
  // Torsdag, Marts 7, 2019
  `${weekday}(?<!\\p{L})${month}\\s+(?<day>\\d{1,2})\\.?,?\\s+(?<year>\\d{4})(?!\\d)`,
  // d. 9/3
  `${weekday}(?:(?<=(?<!\\p{L})den\\s)|(?<=(?<!\\p{L})d\\.\\s?))(?<day>\\d{1,2})/(?<monthNo>\\d{1,2})${after}`,
].map((form) => new RegExp(form, 'giu'));

const readMatch = (match: RegExpMatchArray): PlacedDate | null => {
  const { weekday: name, day, monthNo, month: monthName, year } = match.groups ?? {};
  const m = monthNo === undefined ? positionOf(months, monthName ?? '') + 1 : Number(monthNo);
  if (m < 1 || m > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const found = { year: Number(year), month: m, day: Number(day) };
  // Two digits could be two centuries, and no year could be any: never guessed (DEFINITIONS, readers).
  const known = year?.length === 4 && existsDay(found);
  return {
    printed: match[0],
    index: match.index ?? 0,
    date: known ? isoDay(found) : null,
    weekdayFits:
      known && name !== undefined ? weekdayOf(found) === positionOf(weekdays, name) : null,
  };
};

/** All dates of a text in their order; of two readings of the same place the longer one. */
export function findDates(text: string): readonly PlacedDate[] {
  const found = forms
    .flatMap((form) => [...text.matchAll(form)].flatMap((match) => readMatch(match) ?? []))
    .sort((a, b) => a.index - b.index || b.printed.length - a.printed.length);
  const dates: PlacedDate[] = [];
  let end = 0;
  for (const date of found) {
    if (date.index < end) continue;
    dates.push(date);
    end = date.index + date.printed.length;
  }
  return dates;
}

/**
 * The first date in a text: "09-03-2022", "09.03.2022", "7. april 2014", "onsdag den 1. oktober 2025",
 * "Torsdag, Marts 7, 2019". Without a year `date` is null (a year that could be two is never guessed).
 */
export function findDate(text: string): DateReading | null {
  const [first] = findDates(text);
  return first === undefined
    ? null
    : { printed: first.printed, date: first.date, weekdayFits: first.weekdayFits };
}

const times: readonly RegExp[] = [
  /(?<!\p{L})(?:kl(?:okken)?\.?|tidspunkt:?|tid:)\s*(?<hour>\d{1,2})[.:]?(?<minute>\d{2})?(?!\d)/giu,
  /(?<![\d.:-])(?<hour>\d{1,2}):(?<minute>\d{2})(?!\d)/gu,
  /(?<=\dT)(?<hour>\d{2}):(?<minute>\d{2})(?!\d)/gu,
];

/** The first time of day in a text ("kl. 16.30", "Kl. 16:00", "19:00", "kl. 8") as `HH:MM`, or null. */
export function findTime(text: string): string | null {
  const [first] = times
    .flatMap((form) => [...text.matchAll(form)])
    .map(({ index, groups }) => ({
      index,
      hour: Number(groups?.['hour']),
      minute: Number(groups?.['minute'] ?? 0),
    }))
    .filter(({ hour, minute }) => hour <= 23 && minute <= 59)
    .sort((a, b) => a.index - b.index);
  return first === undefined
    ? null
    : `${String(first.hour).padStart(2, '0')}:${String(first.minute).padStart(2, '0')}`;
}
