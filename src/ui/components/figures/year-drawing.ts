import { publicHolidayOn } from '#domain/deadline/holiday.ts';
import type { Period } from '#domain/meeting/meeting-pattern.ts';
import { addDays, weekdayOfDate } from '#domain/text/calendar.ts';

export type DayMark = 'meeting' | 'doubtful' | 'left';

/** A day in the picture of its month: its column from Monday and its row from the top, both from 0. */
export type DrawnDay = {
  readonly date: string;
  readonly day: number;
  readonly column: number;
  readonly row: number;
  readonly mark: DayMark | null;
  readonly isHoliday: boolean;
  readonly isBreak: boolean;
};

export type DrawnMonth = {
  /** `2027-01` */
  readonly key: string;
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly days: readonly DrawnDay[];
  /** The days of the month on which there is a meeting. */
  readonly meetings: readonly number[];
};

/** The months of a period, of at most two years, with what falls on each of their days. */
export function drawMonths(
  period: Period,
  marks: ReadonlyMap<string, DayMark>,
  breaks: readonly Period[],
): readonly DrawnMonth[] {
  const months: DrawnMonth[] = [];
  for (let first = `${period.from.slice(0, 7)}-01`; first <= period.until && months.length < 26;) {
    const key = first.slice(0, 7);
    const days: DrawnDay[] = [];
    let date = first;
    for (; date.startsWith(key); date = addDays(date, 1)) {
      const day = days.length + 1;
      const place = weekdayOfDate(first) + day - 1;
      days.push({
        ...{ date, day, column: place % 7, row: Math.floor(place / 7) },
        mark: marks.get(date) ?? null,
        isHoliday: publicHolidayOn(date) !== null,
        isBreak: breaks.some(({ from, until }) => from <= date && date <= until),
      });
    }
    months.push({
      ...{ key, year: Number(key.slice(0, 4)), month: Number(key.slice(5)), days },
      meetings: days
        .filter(({ mark }) => mark === 'meeting' || mark === 'doubtful')
        .map(({ day }) => day),
    });
    first = date;
  }
  return months;
}
