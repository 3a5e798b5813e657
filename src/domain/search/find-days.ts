const monthNames: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'], ['februar', 'february', 'feb'], ['marts', 'march', 'mar'], ['april', 'apr'],
  ['maj', 'may'], ['juni', 'june', 'jun'], ['juli', 'july', 'jul'], ['august', 'aug'],
  ['september', 'sept', 'sep'], ['oktober', 'october', 'okt', 'oct'], ['november', 'nov'], ['december', 'dec'],
]; // prettier-ignore
const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
);
const month = monthNames
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

/** 2022-03-09 · 09-03-2022, 9/3 2022, 9/3-22 · 9. marts 2022, 3.-4. november 2022, 7. april · Marts 7, 2019 */
const forms = [
  /(?<!\d)(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?![-\d])/g,
  /(?<![a-zæøå\d/:-])(?<!\d[.,])(?<day>\d{1,2})(?<mark>[-./])\s?(?<month>\d{1,2})(?:(?:\k<mark>\s?|[ \u00a0-])(?<year>\d{4})|(?:\k<mark>|-)(?<short>\d\d))(?![-/:]?\d|\.\d)/gi,
  new RegExp(
    `(?<![\\d/:-])(?<day>\\d{1,2})(?:\\.?\\s?(?:-|–|og|til)\\s?(?<until>\\d{1,2}))?\\.?\\s?(?<month>${month})(?![a-zæøå])\\.?(?:,?\\s?(?<year>\\d{4})(?!\\d))?`,
    'gi',
  ),
  new RegExp(
    `(?<![a-zæøå])(?<month>${month})\\s(?<day>\\d{1,2})\\.?,?\\s(?<year>\\d{4})(?!\\d)`,
    'gi',
  ),
] as const;

/** Days that are printed together, and where, in UTF-16 units. */
export type PlacedDays = {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`, or `MM-DD` where no year is printed; of "3.-5. november" all three. */
  readonly days: readonly string[];
};

/**
 * The days that a text names, as it is searched. Where a reader of minutes may not guess (DEFINITIONS, readers), a
 * search may: two digits are a year of this century up to 2079.
 */
export function findDays(text: string): readonly PlacedDays[] {
  const found = forms
    .flatMap((form) => Array.from(text.matchAll(form), readDays))
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((days) => {
    if (days.start < end) return false;
    end = days.end;
    return true;
  });
}

function readDays(match: RegExpExecArray): PlacedDays {
  const { day = '', until = day, month: name = '', year, short } = match.groups ?? {};
  const month = monthNumbers.get(name.toLowerCase()) ?? Number(name);
  const [first, last] = [Number(day), Number(until)];
  const days: string[] = [];
  if (month >= 1 && month <= 12 && first >= 1 && last <= 31 && first <= last)
    for (let one = first; one <= last; one += 1)
      days.push([...sayYear(year, short), twoDigits(month), twoDigits(one)].join('-'));
  return { start: match.index, end: match.index + match[0].length, days };
}

const sayYear = (year: string | undefined, short: string | undefined): readonly string[] =>
  year !== undefined
    ? [year]
    : short === undefined
      ? []
      : [Number(short) < 80 ? `20${short}` : `19${short}`];

const twoDigits = (n: number): string => String(n).padStart(2, '0');
