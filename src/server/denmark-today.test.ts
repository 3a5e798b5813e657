import { expect, test } from 'vitest';
import { denmarkToday } from './denmark-today.ts';

test.each([
  ['2026-03-01T22:59:00Z', '2026-03-01'],
  ['2026-03-01T23:01:00Z', '2026-03-02'],
  ['2026-07-01T22:01:00Z', '2026-07-02'],
])('%s is %s in Denmark', (instant, date) => {
  expect(denmarkToday(new Date(instant))).toBe(date);
});
