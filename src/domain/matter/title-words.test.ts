import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleKey, titleLikeness, titleWords } from './title-words.ts';

describe('what a title is about', () => {
  test('dates, numbers and words of procedure are not what it is about', () => {
    expect(
      titleWords('Genoptaget. Endelig vedtagelse af Cykelpolitik 2014, 2. behandling'),
    ).toEqual(['cykelpolitik']);
    expect(titleKey('Cykelpolitik 2014')).toBe(titleKey('Cykelpolitik - høring'));
  });

  test('a title of procedure only keeps its words, so that two of them can differ', () => {
    expect(titleKey('Orientering marts')).not.toBe(titleKey('Orientering april'));
  });

  test.each([
    ['Handicappolitik 2013', 'Handicappolitik - endelig vedtagelse efter høring'],
    ['Udarbejdelse af veteranpolitik', 'Veteranpolitikken: udarbejdelse, 2. behandling'],
    ['Resultatrevision 2013', 'Resultatrevision 2013 - endelig godkendelse'],
  ])('"%s" and "%s" may be one matter', (a, b) => {
    expect(titleLikeness(a, b)).toBeGreaterThan(0.5);
  });

  test.each([
    ['Beslutninger om dagsordenen', 'Meddelelser fra formanden'],
    ['Ny svømmehal', 'Salg af landbrugsejendom'],
    ['Introduktion', 'Introduktion til indsats for borgere med handicap'],
    ['Introduktion til virksomhedsindsatsen', 'Introduktion til beskæftigelsesområdet'],
  ])('"%s" and "%s" say nothing of being one', (a, b) => {
    expect(titleLikeness(a, b)).toBe(0);
  });

  test('likeness goes both ways, and a title is wholly like itself', () => {
    const title = fc
      .array(fc.constantFrom('skole', 'skolen', 'ny', 'vej', '2014', 'høring', 'plan'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(titleLikeness(a, b)).toBe(titleLikeness(b, a));
        expect(titleLikeness(a, a)).toBe(1);
      }),
    );
  });
});
