import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../text/calendar.ts';
import { endOfDay } from '../text/danish-time.ts';
import {
  deadlinesOf,
  defaultDeadlineRule,
  isLate,
  lastDispatchDay,
  type DeadlineRule,
} from './deadline-rule.ts';
import { customaryDayIds } from './holiday.ts';
import { workingDaysAfter } from './working-day.ts';

const strict = defaultDeadlineRule('council');
const withSaturday: DeadlineRule = {
  ...strict,
  workingDays: { countSaturday: true, counted: [] },
};
const withCustomary: DeadlineRule = {
  ...strict,
  workingDays: { countSaturday: false, counted: customaryDayIds },
};

describe('the last day on which an agenda with four working days can be sent', () => {
  test.each([
    // The example of LAW L2.
    ['Wednesday 9 March 2022', '2022-03-09', '2022-03-02', '2022-03-03', '2022-03-02'],
    ['a Monday', '2022-03-14', '2022-03-07', '2022-03-08', '2022-03-07'],
    ['a Saturday', '2022-03-12', '2022-03-07', '2022-03-07', '2022-03-07'],
    ['the Tuesday after Easter', '2022-04-19', '2022-04-07', '2022-04-09', '2022-04-07'],
    ['the Monday before Easter', '2022-04-11', '2022-04-04', '2022-04-05', '2022-04-04'],
    ['the Wednesday after Ascension Day', '2022-06-01', '2022-05-24', '2022-05-25', '2022-05-24'],
    ['after the last Great Prayer Day', '2023-05-10', '2023-05-02', '2023-05-03', '2023-05-02'],
    ['the year after', '2024-05-01', '2024-04-24', '2024-04-25', '2024-04-24'],
    ['after Constitution Day', '2023-06-07', '2023-05-30', '2023-05-31', '2023-05-31'],
    ['in January', '2025-01-08', '2024-12-30', '2025-01-02', '2024-12-31'],
    ['between the years', '2024-12-30', '2024-12-18', '2024-12-20', '2024-12-19'],
    ['after summer time began', '2022-03-30', '2022-03-23', '2022-03-24', '2022-03-23'],
    ['after summer time ended', '2022-11-02', '2022-10-26', '2022-10-27', '2022-10-26'],
  ])('meeting %s, %s', (_, meeting, withoutSaturdays, saturdays, customary) => {
    expect([
      lastDispatchDay(meeting, strict),
      lastDispatchDay(meeting, withSaturday),
      lastDispatchDay(meeting, withCustomary),
    ]).toEqual([withoutSaturdays, saturdays, customary]);
  });
});

/** Counted day by day in the other calendar, and in no other way than the words of LAW L2: four such days lie in between. */
describe('the last day of dispatch is the same by an independent calendar, whatever day from 1990 to 2060 the meeting is on', () => {
  const library = new Holidays('DK');
  const closed = new Set<string>();
  for (let year = 1989; year <= 2060; year += 1)
    for (const { date, type } of library.getHolidays(year))
      if (type === 'public') closed.add(date.slice(0, 10));
  const isOpen = (day: string, countSaturday: boolean): boolean => {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return weekday !== 0 && (weekday !== 6 || countSaturday) && !closed.has(day);
  };
  const theirs = (meeting: string, countSaturday: boolean): string => {
    let between = 0;
    for (let day = addDays(meeting, -1); ; day = addDays(day, -1))
      if (isOpen(day, countSaturday)) {
        if (between === 4) return day;
        between += 1;
      }
  };
  test.each([
    // It knows the holidays by law; the customary ones are a committee's own setting.
    ['Saturdays do not count', withCustomary],
    [
      'Saturdays count',
      { ...strict, workingDays: { ...withCustomary.workingDays, countSaturday: true } },
    ],
  ])('where %s', (_, rule) => {
    const differing: string[] = [];
    for (let meeting = '1990-01-01'; meeting < '2061-01-01'; meeting = addDays(meeting, 1))
      if (lastDispatchDay(meeting, rule) !== theirs(meeting, rule.workingDays.countSaturday))
        differing.push(meeting);
    expect(differing).toEqual([]);
  });
});

describe('an agenda is late', () => {
  test.each([
    ['the last minute of the day', '2022-03-09', '2022-03-02T22:59:59.999Z', false],
    ['midnight', '2022-03-09', '2022-03-02T23:00:00.000Z', true],
    ['midnight in another zone', '2022-03-09', '2022-03-02T18:00:00-05:00', true],
    ['a minute before, there', '2022-03-09', '2022-03-02T17:59:00-05:00', false],
    ['midnight in summer', '2022-06-15', '2022-06-08T22:00:00Z', true],
    ['a minute before', '2022-06-15', '2022-06-08T21:59:00Z', false],
    ['the end of the day of 23 hours', '2022-04-01', '2022-03-27T21:59:00Z', false],
    ['when that day is over', '2022-04-01', '2022-03-27T22:00:00Z', true],
    ['the end of the day of 25 hours', '2022-11-04', '2022-10-30T22:59:00Z', false],
    ['when it is over', '2022-11-04', '2022-10-30T23:00:00Z', true],
    ['the Sunday before four working days', '2022-03-11', '2022-03-06T12:00:00Z', false],
    ['the meeting day', '2022-03-09', '2022-03-09T08:00:00Z', true],
    ['after the meeting', '2022-03-09', '2022-04-09T08:00:00Z', true],
  ])('%s (meeting %s, sent %s): %s', (_, meeting, sent, expected) => {
    expect(isLate(sent, meeting, strict)).toBe(expected);
  });

  test('a committee that asks for none is late on the day of the meeting', () => {
    const none = { ...strict, days: 0 };
    expect([
      lastDispatchDay('2022-03-09', none),
      isLate('2022-03-08T22:59:00Z', '2022-03-09', none),
      isLate('2022-03-08T23:00:00Z', '2022-03-09', none),
    ]).toEqual(['2022-03-08', false, true]);
  });
});

test('what is due before dispatch is counted in working days too', () => {
  expect(deadlinesOf('2022-04-20', strict)).toEqual({
    submission: '2022-03-29',
    approval: '2022-04-01',
    'agenda-meeting': '2022-04-05',
    dispatch: '2022-04-08',
  });
});

test('what is sent by the end of the last day is in time, on the next working day it is not', () => {
  const aMeeting = fc.nat({ max: 25_000 }).map((days) => addDays('1990-01-01', days));
  const aRule = fc
    .record({
      countSaturday: fc.boolean(),
      counted: fc.subarray([...customaryDayIds]),
      days: fc.nat({ max: 12 }),
    })
    .map(({ days, ...workingDays }): DeadlineRule => ({ ...strict, days, workingDays }));
  fc.assert(
    fc.property(aMeeting, aRule, (meeting, rule) => {
      const last = lastDispatchDay(meeting, rule);
      const lastMinute = new Date(Date.parse(endOfDay(last)) - 1).toISOString();
      const next = workingDaysAfter(last, 1, rule.workingDays);
      expect(isLate(lastMinute, meeting, rule)).toBe(false);
      expect(isLate(`${next}T12:00:00Z`, meeting, rule)).toBe(true);
      expect(last < meeting).toBe(true);
      expect(lastDispatchDay(addDays(meeting, 1), rule) >= last).toBe(true);
    }),
  );
});
