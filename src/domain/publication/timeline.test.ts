import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layTimeline } from './timeline.ts';

const at = (date: string, body: string) => ({ date, body });

describe("a matter's way through the committees", () => {
  test('has a lane for each body, in the order in which the matter came to them', () => {
    const { lanes, marks } = layTimeline(
      [
        at('2024-03-04', 'Teknikudvalget'),
        at('2024-04-09', 'Økonomiudvalget'),
        at('2024-04-30', 'Byrådet'),
        at('2024-09-02', 'Teknikudvalget'),
      ],
      '2026-01-01',
      0.05,
    );
    expect(lanes).toEqual(['Teknikudvalget', 'Økonomiudvalget', 'Byrådet']);
    expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 0]);
  });

  test('shows time from left to right, a year wider than a month', () => {
    const { columns, today } = layTimeline(
      [at('2023-01-01', 'A'), at('2023-02-01', 'A'), at('2024-02-01', 'B')],
      '2026-01-01',
      0.01,
    );
    expect(columns.map(({ date, x }) => [date, Math.round(x * 100)])).toEqual([
      ['2023-01-01', 0],
      ['2023-02-01', 8],
      ['2024-02-01', 100],
    ]);
    expect(today).toBeNull();
  });

  test('three committees in one week stay apart beside a pause of years', () => {
    const { columns } = layTimeline(
      [at('2014-04-07', 'A'), at('2014-04-08', 'B'), at('2014-04-09', 'C'), at('2024-04-09', 'A')],
      '2026-01-01',
      0.1,
    );
    expect(columns.map(({ x }) => Math.round(x * 100))).toEqual([0, 10, 20, 100]);
  });

  test('two bodies on one day stand under each other, two items of one body side by side', () => {
    const stops = [at('2024-05-01', 'A'), at('2024-05-01', 'B'), at('2024-05-01', 'B')];
    const { marks, columns } = layTimeline(stops, '2026-01-01', 0.1);
    expect(marks).toEqual([
      { lane: 0, column: 0 },
      { lane: 1, column: 0 },
      { lane: 1, column: 1 },
    ]);
    expect(columns.length).toBe(2);
  });

  test('today is drawn as long as something is still to come', () => {
    const stops = [at('2024-01-01', 'A'), at('2024-12-31', 'B')];
    const { columns, today } = layTimeline(stops, '2024-07-01', 0.05);
    expect(columns.map(({ x }) => x)).toEqual([0, 1]);
    expect(today).toBeCloseTo(0.4986, 3);
  });

  test('one treatment stands alone at the left', () => {
    expect(layTimeline([at('2024-01-01', 'A')], '2024-07-01', 0.1)).toEqual({
      lanes: ['A'],
      columns: [{ date: '2024-01-01', x: 0 }],
      marks: [{ lane: 0, column: 0 }],
      today: null,
    });
  });

  test('every mark has a place, none runs past the edge and none comes too close to the next', () => {
    const day = fc.date({
      min: new Date('2007-01-01'),
      max: new Date('2030-12-31'),
      noInvalidDate: true,
    });
    const stop = fc.record({
      date: day.map((date) => date.toISOString().slice(0, 10)),
      body: fc.constantFrom('A', 'B', 'C'),
    });
    const sorted = fc
      .array(stop, { minLength: 1, maxLength: 30 })
      .map((stops) => stops.toSorted((a, b) => a.date.localeCompare(b.date)));
    fc.assert(
      fc.property(sorted, day, (stops, date) => {
        const today = date.toISOString().slice(0, 10);
        const { columns, marks } = layTimeline(stops, today, 0.08);
        expect(marks.length).toBe(stops.length);
        const least = Math.min(0.08, 1 / Math.max(1, columns.length));
        for (const [index, { x }] of columns.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1 + 1e-9);
          const before = columns[index - 1];
          if (before) expect(x - before.x).toBeGreaterThanOrEqual(least - 1e-9);
        }
      }),
    );
  });
});
