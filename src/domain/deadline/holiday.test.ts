import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { addDays } from '../text/calendar.ts';
import { easterSunday } from './easter.ts';
import { holidayOn, publicHolidayOn } from './holiday.ts';

test.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2022, '2022-04-17'],
  [2024, '2024-03-31'],
  [2038, '2038-04-25'],
])('Easter Sunday of %i is %s', (year, expected) => {
  expect(easterSunday(year)).toBe(expected);
});

test.each([
  ['2022-01-01', 'nytårsdag'],
  ['2022-04-14', 'skærtorsdag'],
  ['2022-04-15', 'langfredag'],
  ['2022-04-17', 'påskedag'],
  ['2022-04-18', '2. påskedag'],
  ['2022-05-13', 'store bededag'],
  ['2023-05-05', 'store bededag'],
  ['2024-04-26', undefined],
  ['2022-05-26', 'Kristi himmelfartsdag'],
  ['2022-06-05', 'pinsedag'],
  ['2023-06-05', 'grundlovsdag'],
  ['2022-06-06', '2. pinsedag'],
  ['2022-12-24', 'juleaftensdag'],
  ['2022-12-25', 'juledag'],
  ['2022-12-26', '2. juledag'],
  ['2022-12-31', 'nytårsaftensdag'],
  ['2022-05-01', undefined],
])('%s is %s', (date, expected) => {
  expect(holidayOn(date)?.da).toBe(expected);
});

test('agrees with an independent calendar on every day from 1990 to 2060', () => {
  const theirs = new Map<string, string>();
  const library = new Holidays('DK');
  for (let year = 1990; year <= 2060; year += 1)
    for (const { date, type } of library.getHolidays(year)) {
      const day = date.slice(0, 10);
      if (type === 'public') theirs.set(day, 'public');
    }
  const differences: string[] = [];
  let days = 0;
  for (let date = '1990-01-01'; date <= '2060-12-31'; date = addDays(date, 1)) {
    days += 1;
    const ours = publicHolidayOn(date) !== null;
    if (ours !== theirs.has(date)) differences.push(date);
  }
  expect([days, differences]).toEqual([25_933, []]);
});

/**
 * No day differs. What the library calls observances and not public holidays stands here: two are days that a committee
 * counts or not as it likes (Constitution Day, Christmas Eve; New Year's Eve it does not know), three concern no town hall.
 * Where such a day falls together with a holiday by law, the holiday by law is told.
 */
test('what the other calendar has beside the holidays by law are settings here, or ordinary days', () => {
  const library = new Holidays('DK');
  const observances = new Map<string, Set<string>>();
  for (let year = 1990; year <= 2060; year += 1)
    for (const { date, type, name } of library.getHolidays(year))
      if (type !== 'public') {
        const ours = holidayOn(date.slice(0, 10))?.da ?? 'en almindelig dag';
        observances.set(name, (observances.get(name) ?? new Set()).add(ours));
      }
  expect(
    Object.fromEntries([...observances].map(([name, ours]) => [name, [...ours].toSorted()])),
  ).toEqual({
    '1. maj': ['Kristi himmelfartsdag', 'en almindelig dag', 'store bededag'],
    Fastelavn: ['en almindelig dag'],
    Grundlovsdag: ['2. pinsedag', 'grundlovsdag', 'pinsedag'],
    Juleaftensdag: ['juleaftensdag'],
    'Mors Dag': ['en almindelig dag', 'pinsedag'],
  });
});
