import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsedMinutes, aParsedItem } from '../../../../test/parsed-minutes.ts';
import { words } from '#domain/text/words.ts';
import { findUnplacedWords } from './unplaced-words.ts';

const placing = (...texts: readonly string[]) =>
  parsedMinutes({
    meeting: { committee: null, date: null, time: null, place: null },
    items: [],
    furniture: texts.map((text) => ({ kind: 'other', text })),
  });

describe('words of a file without a place in the parse', () => {
  test('are quoted in one warning, as often as they are missing', () => {
    const parsed = placing('Godkendt af udvalget');
    expect(findUnplacedWords('Godkendt af udvalget og godkendt igen, igen', parsed)).toEqual({
      code: 'unplaced-words',
      message: '4 ord i filen har ikke fået en plads.',
      near: 'og godkendt igen igen',
    });
    expect(findUnplacedWords('Godkendt af udvalget nu', parsed)?.message).toBe(
      'Et ord i filen har ikke fået en plads.',
    );
  });

  test('are none where each stands somewhere, in whatever order and normal form', () => {
    expect(findUnplacedWords('Året på Ærø', placing('Ærø', 'på Året'.normalize('NFD')))).toBeNull();
  });

  test('a quotation in a warning is a place', () => {
    const parsed = {
      ...placing('Godkendt'),
      warnings: [{ code: 'x', message: '', near: 'udsat' }],
    };
    expect(findUnplacedWords('Godkendt udsat', parsed)).toBeNull();
  });

  test('a word divided at a line end is one word or two, and lost in neither case', () => {
    expect(
      findUnplacedWords('Administratio-\nnen siger', placing('Administratio-', 'nen siger')),
    ).toBeNull();
    expect(
      findUnplacedWords('beskæf-\nSide 3\ntigelse', placing('beskæftigelse', 'Side 3')),
    ).toBeNull();
    expect(findUnplacedWords('beskæf-\nSide 3\ntigelse', placing('beskæf', 'Side 3'))?.near).toBe(
      'tigelse',
    );
  });

  test('are exactly those that a parse leaves out, whatever the text', () => {
    const text = fc.array(fc.stringMatching(/^[a-zæøå]{1,3}$/), { minLength: 1 });
    fc.assert(
      fc.property(text, fc.nat(), (all, cut) => {
        const kept = all.slice(0, cut % all.length);
        const left = all.slice(kept.length);
        const found = findUnplacedWords(all.join(' '), placing(kept.join(' ')));
        expect(words(found?.near ?? '').toSorted()).toEqual(left.toSorted());
      }),
    );
  });
});

test('a parse with items has their words placed too', () => {
  const parsed = parsedMinutes({ items: [aParsedItem({ title: 'Ny cykelsti', matter: '24/1' })] });
  expect(findUnplacedWords('Ny cykelsti 24 1', parsed)).toBeNull();
});
