/** What ten digits say as a CPR number. `birth` is the date the number stands for. */
export type CprReading = {
  readonly birth: { readonly day: number; readonly month: number; readonly year: number };
  /** LAW C4; numbers without it are issued since 1 October 2007 and are as good as any other (C1). */
  readonly modulus11: boolean;
  /** Day + 60: a replacement or test number (C6). */
  readonly replacement: boolean;
};

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** The full year by digit 7 and the two printed digits (LAW C3). */
function yearOf(digit7: number, yy: number): number {
  if (digit7 <= 3) return 1900 + yy;
  if (digit7 === 4 || digit7 === 9) return yy <= 36 ? 2000 + yy : 1900 + yy;
  return yy <= 57 ? 2000 + yy : 1800 + yy;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Reads ten digits `DDMMYYSSSS` (LAW C1–C4).
 * @returns null when no date is meant by them, in the century that digit 7 gives; modulus 11 decides nothing
 */
export function readCpr(digits: string): CprReading | null {
  if (!/^\d{10}$/.test(digits)) return null;
  const printedDay = Number(digits.slice(0, 2));
  const day = printedDay > 60 ? printedDay - 60 : printedDay;
  const month = Number(digits.slice(2, 4));
  const year = yearOf(Number(digits.slice(6, 7)), Number(digits.slice(4, 6)));
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return null;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return { birth: { day, month, year }, modulus11: sum % 11 === 0, replacement: printedDay > 60 };
}

/** Birth years whose 1 January has numbers without modulus 11 (LAW C2, cpr.dk 10-05-2023, "not exhaustive"). */
const exhausted: ReadonlySet<number> = new Set([
  ...[1960, 1962, 1964, 1965, 1966, 1967, 1969, 1970, 1974, 1975, 1978],
  ...[1980, 1981, 1982, 1983, 1984, 1985, 1986, 1987, 1988, 1989],
  ...[1990, 1991, 1992, 1994, 1995],
]);

/** True where a missing modulus 11 says nothing: the date has run out of numbers that have it (LAW C2). */
export const isExhaustedDate = ({ birth }: CprReading): boolean =>
  birth.day === 1 && birth.month === 1 && exhausted.has(birth.year);
