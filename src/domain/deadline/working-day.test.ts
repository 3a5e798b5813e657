import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../text/calendar.ts';
import { customaryDayIds } from './holiday.ts';
import {
  countWorkingDaysBetween,
  isWorkingDay,
  strictWorkingDays,
  workingDaysAfter,
  workingDaysBefore,
  type WorkingDayRule,
} from './working-day.ts';

const withSaturday: WorkingDayRule = { countSaturday: true, counted: [] };
const allCounted: WorkingDayRule = { countSaturday: false, counted: customaryDayIds };

describe('a working day', () => {
  test.each([
    ['a Wednesday', '2022-03-09', true, true, true],
    ['a Saturday', '2022-03-05', false, true, false],
    ['a Sunday', '2022-03-06', false, false, false],
    ['Maundy Thursday', '2022-04-14', false, false, false],
    ['the Saturday of Easter', '2022-04-16', false, true, false],
    ['the last Great Prayer Day', '2023-05-05', false, false, false],
    ['what would have been the next', '2024-04-26', true, true, true],
    ['Constitution Day', '2023-06-05', false, false, true],
    ['Constitution Day on Whit Monday', '2017-06-05', false, false, false],
    ['Christmas Eve', '2024-12-24', false, false, true],
    ['New Year’s Eve', '2024-12-31', false, false, true],
    ['the first of May', '2023-05-01', true, true, true],
  ])('%s', (_, date, strict, saturday, counted) => {
    expect([
      isWorkingDay(date, strictWorkingDays),
      isWorkingDay(date, withSaturday),
      isWorkingDay(date, allCounted),
    ]).toEqual([strict, saturday, counted]);
  });
});

describe('laws of counting', () => {
  const aDate = fc.nat({ max: 25_000 }).map((days) => addDays('1990-01-01', days));
  const aCount = fc.nat({ max: 60 });
  const aRule = fc.record({
    countSaturday: fc.boolean(),
    counted: fc.subarray([...customaryDayIds]),
  });

  test('so many working days back and forth is where one began, on a working day', () => {
    fc.assert(
      fc.property(aDate, aCount, aRule, (date, count, rule) => {
        fc.pre(isWorkingDay(date, rule));
        expect(workingDaysAfter(workingDaysBefore(date, count, rule), count, rule)).toBe(date);
        expect(workingDaysBefore(workingDaysAfter(date, count, rule), count, rule)).toBe(date);
      }),
    );
  });

  test('a later day, or fewer working days, is never earlier', () => {
    fc.assert(
      fc.property(aDate, aCount, aRule, (date, count, rule) => {
        const before = workingDaysBefore(date, count, rule);
        expect(workingDaysBefore(addDays(date, 1), count, rule) >= before).toBe(true);
        expect(workingDaysBefore(date, count + 1, rule) < before).toBe(true);
      }),
    );
  });

  test('between a day and the nth working day before it lie n − 1', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 1, max: 60 }), aRule, (date, count, rule) => {
        const before = workingDaysBefore(date, count, rule);
        expect(countWorkingDaysBetween(before, date, rule)).toBe(count - 1);
        expect(isWorkingDay(before, rule)).toBe(true);
      }),
    );
  });

  test('what is far enough by the strict rule is far enough by every other', () => {
    fc.assert(
      fc.property(aDate, aCount, aRule, (date, count, rule) => {
        const strict = workingDaysBefore(date, count, strictWorkingDays);
        expect(strict <= workingDaysBefore(date, count, rule)).toBe(true);
      }),
    );
  });
});
