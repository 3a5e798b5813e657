import { dayNumber } from '../text/calendar.ts';
import { findDates } from '../text/danish-date.ts';
import { err, ok, type Result } from '../result.ts';
import type { BreakPeriod } from './plan-doubt.ts';

/** A line, from 1, that names no period that can be known. */
export type BreakLineWrong = { readonly line: number; readonly text: string };

const mostLines = 200;
const longestName = 100;
/** Nobody is away for longer; a year is a slip of the pen. */
const mostDays = 120;

const between = String.raw`\s*(?:-|–|—|til)\s*`;
const months =
  '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)';
const sameMonth = new RegExp(
  String.raw`(?<!\d)(\d{1,2})\.?${between}(\d{1,2})\.\s*(${months})\s+(\d{4})`,
  'giu',
);
const sameYear = new RegExp(
  String.raw`(?<!\d)(\d{1,2})\.\s*(${months})${between}(\d{1,2})\.\s*(${months})\s+(\d{4})`,
  'giu',
);

/**
 * School holidays and breaks, one a line: a name and its first and last day. "Vinterferie 13.-21. februar 2027",
 * "Efterårsferie: 16. oktober – 24. oktober 2027", "Juleferie;2027-12-22;2028-01-02", "Lukkedag 7. maj 2027".
 */
export function readBreaks(text: string): Result<readonly BreakPeriod[], BreakLineWrong> {
  const breaks: BreakPeriod[] = [];
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (read === null || breaks.length >= mostLines)
      return err({ line: place + 1, text: line.trim() });
    breaks.push(read);
  }
  return ok(breaks);
}

function readLine(line: string): BreakPeriod | null {
  const whole = line
    .replace(sameMonth, '$1. $3 $4 – $2. $3 $4')
    .replace(sameYear, '$1. $2 $5 – $3. $4 $5');
  const dates = findDates(whole);
  const [first, last = first] = dates;
  if (!first || !last || dates.length > 2) return null;
  const name = whole
    .slice(0, first.index)
    .replace(/[\s:;,–—-]+$/u, '')
    .trim();
  const { date: from } = first;
  const { date: until } = last;
  if (name === '' || name.length > longestName || from === null || until === null) return null;
  const days = dayNumber(until) - dayNumber(from);
  return days < 0 || days > mostDays ? null : { name, from, until };
}
