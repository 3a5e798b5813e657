import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBars, drawColumns, drawSpreads } from './bar-drawing.ts';

const row = (label: string, value: number) => ({ label, value, text: String(value) });

describe('a picture of bars', () => {
  test('gives the largest the whole room and the others their part of it', () => {
    expect(drawBars([row('2024', 50), row('2025', 200), row('2026', 0)], 30)).toEqual({
      height: 90,
      rows: [
        { label: '2024', text: '50', y: 0, length: 25 },
        { label: '2025', text: '200', y: 30, length: 100 },
        { label: '2026', text: '0', y: 60, length: 0 },
      ],
    });
  });

  test('shows the smallest as a sliver, and nothing for nothing', () => {
    const { rows } = drawBars([row('mange', 10_000), row('få', 1), row('ingen', 0)], 30);
    expect(rows.map(({ length }) => length)).toEqual([100, 0.6, 0]);
  });

  test('of nothing at all is empty', () => {
    expect(drawBars([], 30)).toEqual({ height: 0, rows: [] });
    expect(drawBars([row('2026', 0)], 30).rows[0]?.length).toBe(0);
  });
});

describe('a picture of spreads', () => {
  test('has one scale from naught to the longest', () => {
    const rows = [
      { label: 'A', text: '', lower: 10, median: 20, upper: 40 },
      { label: 'B', text: '', lower: 0, median: 0, upper: 20 },
    ];
    expect(drawSpreads(rows, 78)).toEqual({
      height: 156,
      end: 40,
      rows: [
        { label: 'A', text: '', y: 0, from: 25, length: 75, median: 50 },
        { label: 'B', text: '', y: 78, from: 0, length: 50, median: 0 },
      ],
    });
  });

  test('of matters that were all decided at once has a scale too', () => {
    const [only] = drawSpreads([{ label: 'A', text: '', lower: 0, median: 0, upper: 0 }], 78).rows;
    expect(only).toEqual({ label: 'A', text: '', y: 0, from: 0, length: 0, median: 0 });
  });
});

describe('a row of columns', () => {
  test('stands on its base line', () => {
    expect(drawColumns([1, 2], 2)).toEqual({
      columns: [
        { x: 6, width: 38, y: 50, height: 50 },
        { x: 56, width: 38, y: 0, height: 100 },
      ],
    });
  });

  test('never leaves its frame, whatever the values', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), value, (values, top) => {
        for (const { x, width, y, height } of drawColumns(values, top).columns) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(100.01);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeCloseTo(100, 1);
        }
      }),
    );
  });
});
