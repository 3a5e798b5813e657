import { expect, test } from 'vitest';
import { leftOfDate } from './left-of-date.ts';

test.each([
  ['07-04-2014', '2014-04-07', ''],
  ['7. april 2014', '2014-04-07', '7. april 2014'],
  ['7-4-2014', '2014-04-07', '7-4-2014'],
  ['11. april', null, '11. april'],
])('of "%s" read as %s there remains "%s"', (printed, date, left) => {
  expect(leftOfDate(printed, date)).toBe(left);
});
