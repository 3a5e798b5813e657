import { addDays, isoDay, weekdayOf } from '../text/calendar.ts';

/** How a committee's ordinary meetings fall. Weekdays are 0 for Monday to 6 for Sunday, months 1 to 12, dates ISO. */
export type MeetingPattern =
  | {
      /** "Anden onsdag i hver måned, ikke juli." */
      readonly kind: 'monthly';
      readonly week: WeekOfMonth;
      readonly weekday: number;
      readonly exceptMonths: readonly number[];
    }
  /** "Hver tredje uge fra den 12. januar." `weeks` from 1 to 26. */
  | { readonly kind: 'weekly'; readonly weeks: number; readonly first: string }
  | { readonly kind: 'given'; readonly dates: readonly string[] };

export const weeksOfMonth = ['1', '2', '3', '4', 'last'] as const;
export type WeekOfMonth = (typeof weeksOfMonth)[number];

/** Both days are in it. */
export type Period = { readonly from: string; readonly until: string };

export const isInPeriod = (date: string, { from, until }: Period): boolean =>
  date >= from && date <= until;

function inMonth(year: number, month: number, week: WeekOfMonth, weekday: number): string {
  const first = 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7);
  const date = isoDay({ year, month, day: first });
  if (week !== 'last') return addDays(date, 7 * (Number(week) - 1));
  const fifth = addDays(date, 28);
  return fifth.slice(0, 7) === date.slice(0, 7) ? fifth : addDays(date, 21);
}

/** The days that a pattern has in a period, in their order, each once. */
export function datesOf(pattern: MeetingPattern, period: Period): readonly string[] {
  switch (pattern.kind) {
    case 'given':
      return [...new Set(pattern.dates)].filter((date) => isInPeriod(date, period)).toSorted();
    case 'weekly': {
      const dates: string[] = [];
      for (let date = pattern.first; date <= period.until; date = addDays(date, 7 * pattern.weeks))
        if (date >= period.from) dates.push(date);
      return dates;
    }
    case 'monthly': {
      const dates: string[] = [];
      const [firstYear, lastYear] = [period.from, period.until].map((date) =>
        Number(date.slice(0, 4)),
      );
      for (let year = firstYear ?? 0; year <= (lastYear ?? 0); year += 1)
        for (let month = 1; month <= 12; month += 1)
          if (!pattern.exceptMonths.includes(month))
            dates.push(inMonth(year, month, pattern.week, pattern.weekday));
      return dates.filter((date) => isInPeriod(date, period));
    }
  }
}
