import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureTime, spreadOf } from './time-to-decision.ts';

const matters = (...days: (number | null)[]) =>
  days.map((each) => ({ committee: 'skole', year: 2026, days: each, count: 1 }));

describe('the time from first treatment to decision', () => {
  test('counts what was decided at once, what took longer and what is not decided', () => {
    const { decided, atOnce, undecided, spread, later } = measureTime({
      matters: matters(0, 0, 0, 28, 35, null),
    });
    expect({ decided, atOnce, undecided, spread, later }).toEqual({
      decided: 5,
      atOnce: 3,
      undecided: 1,
      spread: { lower: 0, median: 0, upper: 28 },
      later: { lower: 28, median: 31.5, upper: 35 },
    });
  });

  test('puts every decided matter in one band', () => {
    const { bands } = measureTime({ matters: matters(0, 1, 14, 15, 28, 91, 92, 365, 366, 4000) });
    expect(bands).toEqual([
      { from: 0, to: 0, count: 1 },
      { from: 1, to: 14, count: 2 },
      { from: 15, to: 28, count: 2 },
      { from: 29, to: 56, count: 0 },
      { from: 57, to: 91, count: 1 },
      { from: 92, to: 182, count: 1 },
      { from: 183, to: 365, count: 1 },
      { from: 366, to: null, count: 2 },
    ]);
  });

  test('has no spread where nothing is decided', () => {
    expect(measureTime({ matters: matters(null) })).toMatchObject({
      decided: 0,
      undecided: 1,
      spread: null,
      later: null,
    });
  });
});

describe('the middle half', () => {
  test.each([
    [[7], { lower: 7, median: 7, upper: 7 }],
    [[1, 3], { lower: 1, median: 2, upper: 3 }],
    [[1, 2, 3], { lower: 1, median: 2, upper: 3 }],
    [[1, 2, 3, 4], { lower: 2, median: 2.5, upper: 3 }],
    [[1, 2, 3, 4, 5], { lower: 2, median: 3, upper: 4 }],
  ])('of %j', (days, expected) => {
    expect(spreadOf(days.map((each) => ({ days: each, count: 1 })))).toEqual(expected);
  });

  const days = fc.nat({ max: 900 });

  test('does not depend on how equal lengths are counted together', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 50 }), (all) => {
        const counted = [...Map.groupBy(all, (each) => each)].map(([each, same]) => ({
          days: each,
          count: same.length,
        }));
        expect(spreadOf(counted)).toEqual(spreadOf(all.map((each) => ({ days: each, count: 1 }))));
      }),
    );
  });

  test('holds at least half of the matters, and the median parts them', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 50 }), (all) => {
        const spread = spreadOf(all.map((each) => ({ days: each, count: 1 })));
        if (!spread) throw new Error('no spread');
        const { lower, median, upper } = spread;
        expect(
          all.filter((each) => each >= lower && each <= upper).length * 2,
        ).toBeGreaterThanOrEqual(all.length);
        expect(all.filter((each) => each < median).length * 2).toBeLessThanOrEqual(all.length);
        expect(all.filter((each) => each > median).length * 2).toBeLessThanOrEqual(all.length);
      }),
    );
  });
});
