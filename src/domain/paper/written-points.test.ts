import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBetween, standingPoints, type WrittenPoint } from './written-points.ts';

const point = (id: string, place: number, text = id, isRemoved = false): WrittenPoint => ({
  id,
  place,
  text,
  isRemoved,
});
const ids = (points: readonly WrittenPoint[]): string => points.map(({ id }) => id).join('');

describe('the at-points that stand', () => {
  test('are in order; two that were put in the same place at once both stand', () => {
    expect(ids(standingPoints([point('c', 3), point('b', 1), point('a', 1)]))).toBe('abc');
  });

  test('are without those that were removed, unless somebody has written in one meanwhile', () => {
    const points = [
      point('a', 1, '', true),
      point('b', 2, 'at vejen lukkes', true),
      point('c', 3, ''),
    ];
    expect(ids(standingPoints(points))).toBe('bc');
  });
});

test('a point gets a place between its neighbours, as long as there is room', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { maxLength: 8 }),
      fc.nat(8),
      (places, pick) => {
        const others = standingPoints(places.map((place, n) => point(`p${n}`, place)));
        const index = pick % (others.length + 1);
        const place = placeBetween(others, index);
        if (place === null) throw new Error('there is room between whole numbers');
        const all = standingPoints([...others, point('ny', place)]);
        expect(all.findIndex(({ id }) => id === 'ny')).toBe(index);
      },
    ),
  );
  expect(placeBetween([point('a', 1), point('b', 1)], 1)).toBe(null);
});
