import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dateOfNumber, dayNumber, isDate, weekdayOf, weekdayOfDate } from './calendar.ts';

const aDay = fc.date({
  min: new Date('1900-01-01'),
  max: new Date('2099-12-31'),
  noInvalidDate: true,
});
const isoOf = (date: Date) => date.toISOString().slice(0, 10);

test('a date and its number are each other’s inverse', () => {
  fc.assert(
    fc.property(aDay, (date) => {
      expect(dateOfNumber(dayNumber(isoOf(date)))).toBe(isoOf(date));
    }),
  );
});

test('days are added as a calendar does it', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -400, max: 400 }), (date, days) => {
      const moved = new Date(date.getTime() + days * 86_400_000);
      expect(addDays(isoOf(date), days)).toBe(isoOf(moved));
    }),
  );
});

test('a date has the weekday of its day', () => {
  fc.assert(
    fc.property(aDay, (date) => {
      const day = {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      };
      expect(weekdayOfDate(isoOf(date))).toBe(weekdayOf(day));
    }),
  );
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-04-31', false],
  ['2023-4-3', false],
  ['9. marts 2022', false],
])('%s is a date: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});
