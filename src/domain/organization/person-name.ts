/**
 * What a printed name is compared by. Two people with the same surname are two, so a name needs more
 * than a surname and an initial to mean somebody.
 * @returns `null` for a name that could be several people's ("Hansen", "M. Hansen")
 */
export function personKey(printed: string): string | null {
  const names =
    printed
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const [first = ''] = names;
  return names.length < 2 || first.length < 2 ? null : names.join(' ');
}

/**
 * The first year of the legislative term a day lies in: municipal terms last four years from 1 January
 * (2014–2017, 2018–2021, 2022–2025).
 * @param date ISO
 */
export function termOf(date: string): number {
  const year = Number(date.slice(0, 4));
  return year - ((((year - 2022) % 4) + 4) % 4);
}

/** `2022` → `2022-2025`. */
export const printTerm = (firstYear: number): string => `${firstYear}-${firstYear + 3}`;
