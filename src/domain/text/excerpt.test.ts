import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test.each([
  ['Godkendt.', 40, 'Godkendt.'],
  ['Punkt 1 godkendt.\n\nPunkt 2 udsat.', 40, 'Punkt 1 godkendt. Punkt 2 udsat.'],
  ['Udsat, da udvalget ønsker en pris på belysning', 30, 'Udsat, da udvalget ønsker en…'],
  ['Udsat til næste møde, da udvalget ønsker mere', 24, 'Udsat til næste møde…'],
  ['Speciallægepraksisplanlægningsstabiliseringsperiode', 20, 'Speciallæ…'],
])('%s begins %s characters long', (text, limit, expected) => {
  expect(excerpt(text, limit)).toBe(expected);
});

test('the beginning of a text is never longer than asked for, and halves no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 8, max: 60 }), (text, limit) => {
      const line = excerpt(text, limit);
      expect(line.length).toBeLessThanOrEqual(limit);
      expect(line.isWellFormed()).toBe(true);
    }),
  );
});
