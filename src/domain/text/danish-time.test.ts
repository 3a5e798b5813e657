import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withOffset } from './danish-time.ts';

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

  test('agrees with the clocks of the world on every day since 1996', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const day = fc.date({
      min: new Date('1996-01-01'),
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
