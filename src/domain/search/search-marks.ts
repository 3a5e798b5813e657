/**
 * Words that no text can hold, because they begin with a sign: a document is found by what it is called, however that
 * is printed. `#` numbers of cases and documents, `@` days, `/` items of an agenda.
 */

/**
 * The marks of a case or document number, however many zeros and signs it was printed with and whether its year has
 * four digits or two (LAW R5: 14/2275, 22-001312; 41207/25 for documents).
 */
export function numberMarks(printed: string): readonly string[] {
  const parts = printed.match(/\d+/g) ?? [];
  if (parts.length === 0) return [];
  const joined = parts.join('');
  const short = shortenYear(parts).map(withoutZeros).join(':');
  return joined.length < 5 ? [`#${short}`] : [`#${short}`, `#${joined}`];
}

/** "25/41207" for "41207/25": null where no part can be a year. */
export function turnedNumberMark(printed: string): string | null {
  const parts = shortenYear(printed.match(/\d+/g) ?? []);
  const [first = '', second = ''] = parts;
  return parts.length === 2 && (first.length === 2 || second.length === 2)
    ? `#${withoutZeros(second)}:${withoutZeros(first)}`
    : null;
}

/** How the mark of a number begins that is still being typed: "26-000" may become 26-000794. Null without digits. */
export function numberBeginning(printed: string): string | null {
  const parts = shortenYear(printed.match(/\d+/g) ?? []);
  const last = parts.pop();
  if (last === undefined) return null;
  if (parts.length === 0) return `#${last}`;
  return `#${[...parts.map(withoutZeros), last.replace(/^0+/, '')].join(':')}`;
}

/** @param day `YYYY-MM-DD`, or `MM-DD` */
export const dayMark = (day: string): string => `@${day}`;

/** The meeting of a day itself. */
export const meetingMark = (day: string): string => `@${day}/`;

/** The item with this number of a meeting of the day. */
export const itemMark = (day: string, number: string): string => `@${day}/${withoutZeros(number)}`;

/** All items with this number. */
export const itemNumberMark = (number: string): string => `/${withoutZeros(number)}`;

/** `YYYY-MM-DD` without its year. */
export const withoutYear = (day: string): string => day.slice(-5);

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** "2025/1187" is 25/1187, and "41207/2025" is 41207/25. */
function shortenYear(parts: readonly string[]): string[] {
  const [first = '', second = ''] = parts;
  const isYear = (part: string): boolean => /^(?:19|20)\d\d$/.test(part);
  if (parts.length > 1 && isYear(first)) return [first.slice(2), ...parts.slice(1)];
  return parts.length === 2 && isYear(second) && first.length !== 2
    ? [first, second.slice(2)]
    : [...parts];
}
