import { holidayOn, type Holiday } from '#domain/deadline/holiday.ts';
import { isWorkingDay, type WorkingDayRule } from '#domain/deadline/working-day.ts';
import { addDays } from '#domain/text/calendar.ts';

/** The holidays of a year, by law and by custom, and whether a committee counts each as a working day. */
export function holidaysOf(year: number, rule: WorkingDayRule) {
  const found: { readonly date: string; readonly holiday: Holiday; readonly isCounted: boolean }[] =
    [];
  for (let date = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1)) {
    const holiday = holidayOn(date);
    if (holiday !== null) found.push({ date, holiday, isCounted: isWorkingDay(date, rule) });
  }
  return found;
}
