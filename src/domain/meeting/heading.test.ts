import { describe, expect, test } from 'vitest';
import { aParsedItem, parsedMinutes } from '../../../test/parsed-minutes.ts';
import { findMunicipality, readHeading } from './heading.ts';

const today = '2026-05-12';

describe('which meeting a document belongs to', () => {
  test('is said by its committee, date and time', () => {
    const parsed = parsedMinutes({ meeting: { committee: 'Teknisk Udvalg - 2022-2025' } });
    expect(readHeading(parsed, today)).toEqual({
      ok: true,
      value: {
        organization: { name: 'Teknisk Udvalg', term: '2022-2025', key: 'teknisk' },
        date: '2022-03-09',
        time: '16:30',
        place: 'Mødelokale 2',
        legislativeTerm: '2022-2025',
        unlikely: false,
      },
    });
  });

  test.each([
    [{ date: null }, 'no-date'],
    [{ committee: null }, 'no-committee'],
    [{ committee: 'Udvalget' }, 'no-committee'],
  ])('%o is refused: %s', (meeting, type) => {
    expect(readHeading(parsedMinutes({ meeting }), today)).toEqual({ ok: false, error: { type } });
  });

  test('a document without any item is refused', () => {
    expect(readHeading(parsedMinutes({ items: [] }), today)).toEqual({
      ok: false,
      error: { type: 'no-items' },
    });
  });

  test.each([
    ['1922-03-09', true],
    ['2014-04-07', false],
    ['2027-01-01', false],
    ['2202-03-09', true],
  ])('a meeting on %s is unlikely: %s', (date, unlikely) => {
    expect(readHeading(parsedMinutes({ meeting: { date } }), today)).toMatchObject({
      value: { unlikely },
    });
  });
});

describe('which municipality a document comes from', () => {
  const naming = (text: string) =>
    parsedMinutes({ items: [aParsedItem({ sections: [{ kind: 'other', label: 'Sag', text }] })] });

  test('is the one it speaks of most', () => {
    const text =
      'Prøvestrup Kommune og Ny Testby Kommune. Prøvestrup Kommunes plan. I Prøvestrup Kommune';
    expect(findMunicipality(naming(text))).toBe('Prøvestrup Kommune');
  });

  test.each([
    'Prøvestrup Kommune',
    'Prøvestrup Kommune, Testby Kommune, Prøvestrup Kommune, Testby Kommune, Prøvestrup Kommune',
    'kommune kommune kommune',
  ])('is left open where that is not plain: %s', (text) => {
    expect(findMunicipality(naming(text))).toBeNull();
  });
});
