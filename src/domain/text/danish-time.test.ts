import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { danishDay, endOfDay, withOffset } from './danish-time.ts';

describe('a Danish time as everybody else understands it', () => {
  test.each([
    ['2026-03-11', '16:30', '2026-03-11T16:30:00+01:00'],
    ['2026-03-28', '23:59', '2026-03-28T23:59:00+01:00'],
    ['2026-03-29', '01:59', '2026-03-29T01:59:00+01:00'],
    ['2026-03-29', '03:00', '2026-03-29T03:00:00+02:00'],
    ['2026-07-01', '08:00', '2026-07-01T08:00:00+02:00'],
    ['2026-10-25', '01:00', '2026-10-25T01:00:00+02:00'],
    ['2026-10-25', '03:00', '2026-10-25T03:00:00+01:00'],
    ['2021-10-31', '17:00', '2021-10-31T17:00:00+01:00'],
    ['2019-03-31', '17:00', '2019-03-31T17:00:00+02:00'],
  ])('%s %s', (date, time, expected) => {
    expect(withOffset(date, time)).toBe(expected);
  });

  test('agrees with the clocks of the world on every day since 1981', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const day = fc.date({
      min: new Date('1981-01-01'),
      max: new Date('2037-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 4, max: 23 }), (date, hour) => {
        const written = date.toISOString().slice(0, 10);
        const time = `${String(hour).padStart(2, '0')}:30`;
        expect(clock.format(new Date(withOffset(written, time)))).toBe(`${written} ${time}`);
      }),
    );
  });
});

describe('the day in Denmark', () => {
  test('is that of Danish clocks at every instant since 1981, whatever zone it is written in', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });
    const instant = fc.date({
      min: new Date('1981-01-01'),
      max: new Date('2037-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.constantFrom('Z', '+02:00', '-05:30'), (date, zone) => {
        const written = date.toISOString().replace('Z', zone);
        expect(danishDay(written)).toBe(clock.format(new Date(written)));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2022-03-26', 24],
    ['2022-03-27', 23],
    ['2022-10-30', 25],
    ['1994-09-25', 25],
  ])('%s has %i hours', (date, hours) => {
    const before = new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString();
    const length = Date.parse(endOfDay(date)) - Date.parse(endOfDay(before.slice(0, 10)));
    expect(length / 3_600_000).toBe(hours);
  });

  test('a text that is no instant is nobody’s day', () => {
    expect(() => danishDay('2022-03-09')).toThrow('is no instant');
  });
});
