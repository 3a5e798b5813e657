import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultDeadlineRule } from '../deadline/deadline-rule.ts';
import { weekdayOfDate } from '../text/calendar.ts';
import { datesOf, weeksOfMonth, type MeetingPattern } from './meeting-pattern.ts';
import { planYear, type PlanRequest, type PlanSurroundings } from './plan-year.ts';

const year = { from: '2022-01-01', until: '2022-12-31' };
const secondWednesdays: MeetingPattern = {
  kind: 'monthly',
  week: '2',
  weekday: 2,
  exceptMonths: [7],
};
const request: PlanRequest = {
  period: year,
  pattern: secondWednesdays,
  time: '16:30',
  exceptions: [],
};
const nothingElse: PlanSurroundings = {
  ruleOn: () => defaultDeadlineRule('committee'),
  breaks: [],
  others: [],
  taken: new Set(),
};
const daysOf = (asked: Partial<PlanRequest>) =>
  planYear({ ...request, ...asked }, nothingElse).meetings.map(({ date }) => date);
const doubtsOn = (date: string, around: Partial<PlanSurroundings>) =>
  planYear(
    { ...request, pattern: { kind: 'given', dates: [date] } },
    { ...nothingElse, ...around },
  ).meetings.flatMap(({ doubts }) => doubts);

describe('the days of a pattern', () => {
  test('the second Wednesday of every month but July', () => {
    expect(datesOf(secondWednesdays, year)).toEqual([
      '2022-01-12',
      '2022-02-09',
      '2022-03-09',
      '2022-04-13',
      '2022-05-11',
      '2022-06-08',
      '2022-08-10',
      '2022-09-14',
      '2022-10-12',
      '2022-11-09',
      '2022-12-14',
    ]);
  });

  test('the last Monday, in months of four and of five', () => {
    const pattern: MeetingPattern = { kind: 'monthly', week: 'last', weekday: 0, exceptMonths: [] };
    expect(datesOf(pattern, { from: '2022-01-01', until: '2022-04-30' })).toEqual([
      '2022-01-31',
      '2022-02-28',
      '2022-03-28',
      '2022-04-25',
    ]);
  });

  test('every third week, over New Year', () => {
    const pattern: MeetingPattern = { kind: 'weekly', weeks: 3, first: '2022-11-23' };
    expect(datesOf(pattern, { from: '2022-12-01', until: '2023-01-31' })).toEqual([
      '2022-12-14',
      '2023-01-04',
      '2023-01-25',
    ]);
  });

  test('given days, each once, in their order', () => {
    const pattern: MeetingPattern = {
      kind: 'given',
      dates: ['2022-05-04', '2022-03-09', '2022-05-04', '2023-01-01'],
    };
    expect(datesOf(pattern, year)).toEqual(['2022-03-09', '2022-05-04']);
  });

  test('a monthly pattern has one day a month, of its weekday', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...weeksOfMonth),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1990, max: 2060 }),
        (week, weekday, of) => {
          const dates = datesOf(
            { kind: 'monthly', week, weekday, exceptMonths: [] },
            { from: `${of}-01-01`, until: `${of}-12-31` },
          );
          expect(new Set(dates.map((date) => date.slice(0, 7))).size).toBe(12);
          expect(dates.map(weekdayOfDate)).toEqual(Array<number>(12).fill(weekday));
        },
      ),
    );
  });
});

describe('a plan for a year', () => {
  // The days of the committee's introduction in 2022, Wednesdays but for one (WORDING § 8).
  test('departs from its pattern where somebody moves, drops and adds', () => {
    const plan = planYear(
      {
        ...request,
        period: { from: '2022-03-01', until: '2022-06-30' },
        exceptions: [
          { kind: 'move', date: '2022-04-13', to: '2022-04-06', time: '16:30' },
          { kind: 'extra', date: '2022-04-07', time: '15:00' },
          { kind: 'move', date: '2022-05-11', to: '2022-05-04', time: '16:30' },
          { kind: 'move', date: '2022-06-08', to: '2022-06-15', time: '16:30' },
        ],
      },
      nothingElse,
    );
    expect(plan.meetings.map(({ date, time, origin }) => [date, time, origin.kind])).toEqual([
      ['2022-03-09', '16:30', 'pattern'],
      ['2022-04-06', '16:30', 'moved'],
      ['2022-04-07', '15:00', 'extra'],
      ['2022-05-04', '16:30', 'moved'],
      ['2022-06-15', '16:30', 'moved'],
    ]);
    expect(plan.meetings.map(({ date }) => weekdayOfDate(date))).toEqual([2, 2, 3, 2, 2]);
    expect(plan.idle).toEqual([]);
  });

  test('a meeting that is moved back again has not been moved', () => {
    const there = { kind: 'move', date: '2022-03-09', to: '2022-03-10', time: '16:30' } as const;
    const back = { kind: 'move', date: '2022-03-10', to: '2022-03-09', time: '16:30' } as const;
    const { meetings } = planYear({ ...request, exceptions: [there, back] }, nothingElse);
    expect(meetings).toEqual(planYear(request, nothingElse).meetings);
  });

  test('one that is skipped is gone, and what finds nothing is said', () => {
    const idle = [
      { kind: 'skip', date: '2022-03-10' },
      { kind: 'move', date: '2022-02-09', to: '2022-03-09', time: '16:30' },
      { kind: 'extra', date: '2022-02-09', time: '10:00' },
    ] as const;
    const skip = { kind: 'skip', date: '2022-01-12' } as const;
    const plan = planYear({ ...request, exceptions: [skip, ...idle] }, nothingElse);
    expect(plan.idle).toEqual(idle);
    expect(daysOf({ exceptions: [skip] })).not.toContain('2022-01-12');
  });

  test('each meeting has its deadlines', () => {
    expect(planYear(request, nothingElse).meetings[2]).toEqual({
      date: '2022-03-09',
      time: '16:30',
      origin: { kind: 'pattern' },
      deadlines: {
        submission: '2022-02-18',
        approval: '2022-02-23',
        'agenda-meeting': '2022-02-25',
        dispatch: '2022-03-02',
      },
      doubts: [],
    });
  });
});

describe('what is doubtful about a day', () => {
  const easter = { id: 'easter-monday', da: '2. påskedag', en: 'Easter Monday' };

  test('a holiday, and the days before Easter that the agenda must go out on', () => {
    expect(doubtsOn('2022-04-18', {})).toEqual([
      { kind: 'on-holiday', holiday: easter },
      {
        kind: 'holidays-after-dispatch',
        holidays: [
          { id: 'maundy-thursday', da: 'skærtorsdag', en: 'Maundy Thursday' },
          { id: 'good-friday', da: 'langfredag', en: 'Good Friday' },
        ],
      },
    ]);
  });

  test('a weekend', () => {
    expect(doubtsOn('2022-03-12', {})).toEqual([{ kind: 'on-weekend' }]);
  });

  test('school holidays, on the day and on the days of its deadlines', () => {
    const winter = { name: 'Vinterferie', from: '2022-02-12', until: '2022-02-20' };
    expect([
      doubtsOn('2022-02-16', { breaks: [winter] }),
      doubtsOn('2022-03-09', { breaks: [winter] }),
      doubtsOn('2022-03-23', { breaks: [winter] }),
    ]).toEqual([
      [{ kind: 'in-break', name: 'Vinterferie' }],
      [{ kind: 'deadline-in-break', deadline: 'submission', name: 'Vinterferie' }],
      [],
    ]);
  });

  test('a day on which the committee meets already', () => {
    expect(doubtsOn('2022-03-09', { taken: new Set(['2022-03-09']) })).toEqual([
      { kind: 'already-a-meeting' },
    ]);
  });

  test.each([
    ['at the same time, with members in both', '16:30', ['Prøve Prøvesen'], true],
    ['an hour and a half before', '15:00', ['Prøve Prøvesen'], true],
    ['in the morning', '09:00', ['Prøve Prøvesen'], false],
    ['at an unknown time', null, ['Prøve Prøvesen'], true],
    ['with nobody in both', '16:30', [], false],
  ])('another committee’s meeting %s', (_, time, inBoth, doubtful) => {
    const other = { committee: 'Økonomiudvalget', date: '2022-03-09', time, inBoth };
    const elsewhere = { ...other, date: '2022-03-10' };
    expect(doubtsOn('2022-03-09', { others: [elsewhere, other] })).toEqual(
      doubtful ? [{ kind: 'clash', other }] : [],
    );
  });
});
