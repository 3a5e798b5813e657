import { expect, test } from 'vitest';
import { otherSpellings } from './other-spellings.ts';

test.each([
  ['boernehuset', ['børnehuset']],
  ['tilgaengelighed', ['tilgængelighed']],
  ['oekonomi', ['økonomi']],
  ['aeldreomsorgsboern', ['ældreomsorgsbørn', 'ældreomsorgsboern', 'aeldreomsorgsbørn']],
  ['kommune', []],
])('%s may be %j', (word, expected) => {
  expect(otherSpellings(word)).toEqual(expected);
});

test('a word of many such pairs is spelled in no more than seven other ways', () => {
  expect(otherSpellings('ae'.repeat(40))).toHaveLength(7);
});
