import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatInstant,
  formatLongDate,
  formatMoment,
  formatShortDate,
} from './date.ts';
import { formatCount, formatNumber, formatShare } from './number.ts';

describe('dates and numbers as they are written in Danish', () => {
  test.each([
    [formatMoment('2022-03-09', '16:30'), 'onsdag den 9. marts 2022 kl. 16.30'],
    [formatMoment('2014-04-07', null), 'mandag den 7. april 2014'],
    [formatLongDate('2024-02-29'), 'torsdag den 29. februar 2024'],
    [formatDate('2026-12-01'), '1. december 2026'],
    [formatShortDate('2026-09-05'), '5. sep.'],
    [formatInstant('2022-03-09T22:59:00Z'), '9. marts 2022 kl. 23.59'],
    [formatInstant('2022-07-01T22:30:00Z'), '2. juli 2022 kl. 00.30'],
    [formatNumber(2319), '2.319'],
    [formatCount(1, 'sag', 'sager'), '1 sag'],
    [formatCount(0, 'sag', 'sager'), '0 sager'],
    [formatShare(0.6213), '62,1 pct.'],
    [formatShare(1), '100 pct.'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});
