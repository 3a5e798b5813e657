import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strictWorkingDays } from '../deadline/working-day.ts';
import { dropDay, moveDay } from './plan-exceptions.ts';
import { planYear, type PlanException, type PlanRequest } from './plan-year.ts';

const year: PlanRequest = {
  period: { from: '2027-01-01', until: '2027-06-30' },
  pattern: { kind: 'monthly', week: '2', weekday: 2, exceptMonths: [] },
  time: '16:30',
  exceptions: [],
};
const surroundings = {
  ruleOn: () => ({
    id: 'committee' as const,
    days: 4,
    workingDays: strictWorkingDays,
    before: { submission: 8, approval: 5, 'agenda-meeting': 3 },
  }),
  breaks: [],
  others: [],
  taken: new Set<string>(),
};
const meetingsOf = (exceptions: readonly PlanException[]) =>
  planYear({ ...year, exceptions }, surroundings).meetings;
const days = (exceptions: readonly PlanException[]) =>
  meetingsOf(exceptions).map(({ date, time }) => `${date} ${time}`);

function dayOn(exceptions: readonly PlanException[], date: string) {
  const found = meetingsOf(exceptions).find((meeting) => meeting.date === date);
  if (!found) throw new Error(`there is no meeting on ${date}`);
  return found;
}
const move = (exceptions: readonly PlanException[], date: string, to: string, time = '16:30') =>
  moveDay({ ...year, exceptions }, dayOn(exceptions, date), to, time);
const drop = (exceptions: readonly PlanException[], date: string) =>
  dropDay({ ...year, exceptions }, dayOn(exceptions, date));

describe('a proposed day', () => {
  test('that is moved twice is moved once, from where the pattern has it', () => {
    const twice = move(move([], '2027-04-14', '2027-04-21'), '2027-04-21', '2027-04-20', '15:00');
    expect(twice).toEqual([{ kind: 'move', date: '2027-04-14', to: '2027-04-20', time: '15:00' }]);
  });

  test('that is moved back is no exception', () => {
    expect(move(move([], '2027-04-14', '2027-04-21'), '2027-04-21', '2027-04-14')).toEqual([]);
  });

  test('that has been moved and is left out is left out where the pattern has it', () => {
    expect(drop(move([], '2027-04-14', '2027-04-21'), '2027-04-21')).toEqual([
      { kind: 'skip', date: '2027-04-14' },
    ]);
  });

  test('that is an extra one is moved as one, and forgotten when left out', () => {
    const extra: readonly PlanException[] = [{ kind: 'extra', date: '2027-05-27', time: '17:00' }];
    expect(move(extra, '2027-05-27', '2027-05-28', '18:00')).toEqual([
      { kind: 'extra', date: '2027-05-28', time: '18:00' },
    ]);
    expect(drop(extra, '2027-05-27')).toEqual([]);
  });

  test('can begin at another time on its own day', () => {
    expect(days(move([], '2027-04-14', '2027-04-14', '08:00'))).toContain('2027-04-14 08:00');
  });

  test('law: any row of changes comes to what was asked of the last one', () => {
    const change = fc.record({
      row: fc.nat(20),
      shift: fc.integer({ min: 1, max: 28 }),
      isDropped: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        let exceptions: readonly PlanException[] = [];
        for (const { row, shift, isDropped } of changes) {
          const before = meetingsOf(exceptions);
          const meeting = before[row % Math.max(before.length, 1)];
          if (!meeting) return;
          const to = `2027-0${1 + (row % 6)}-${String(shift).padStart(2, '0')}`;
          if (!isDropped && before.some(({ date }) => date === to)) continue;
          exceptions = isDropped
            ? dropDay({ ...year, exceptions }, meeting)
            : moveDay({ ...year, exceptions }, meeting, to, '15:00');
          const rest = before.filter(({ date }) => date !== meeting.date).map(({ date }) => date);
          const after = meetingsOf(exceptions).map(({ date }) => date);
          expect(after).toEqual([...rest, ...(isDropped ? [] : [to])].toSorted());
        }
      }),
    );
  });
});
