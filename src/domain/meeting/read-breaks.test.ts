import { describe, expect, test } from 'vitest';
import { readBreaks } from './read-breaks.ts';

describe('a line of a break', () => {
  test.each([
    ['Vinterferie 13.-21. februar 2027', 'Vinterferie', '2027-02-13', '2027-02-21'],
    ['Vinterferie: 13. – 21. februar 2027', 'Vinterferie', '2027-02-13', '2027-02-21'],
    ['Påskeferie 20. marts - 29. marts 2027', 'Påskeferie', '2027-03-20', '2027-03-29'],
    ['Påskeferie 20. marts til 5. april 2027', 'Påskeferie', '2027-03-20', '2027-04-05'],
    ['Juleferie;2027-12-22;2028-01-02', 'Juleferie', '2027-12-22', '2028-01-02'],
    ['Juleferie 22. december 2027 – 2. januar 2028', 'Juleferie', '2027-12-22', '2028-01-02'],
    ['Efterårsferie, 16-10-2027 til 24-10-2027', 'Efterårsferie', '2027-10-16', '2027-10-24'],
    [
      'Byrådets sommerpause 28.06.2027 - 08.08.2027',
      'Byrådets sommerpause',
      '2027-06-28',
      '2027-08-08',
    ],
    ['Lukkedag fredag den 7. maj 2027', 'Lukkedag', '2027-05-07', '2027-05-07'],
  ])('"%s" is read', (line, name, from, until) => {
    expect(readBreaks(line)).toEqual({ ok: true, value: [{ name, from, until }] });
  });

  test.each([
    ['without a date', 'Vinterferie'],
    ['without a year', 'Vinterferie 13.-21. februar'],
    ['without a name', '2027-02-13 2027-02-21'],
    ['that ends before it begins', 'Vinterferie 2027-02-21 2027-02-13'],
    ['of a day that is not', 'Vinterferie 30. februar 2027'],
    ['of more than two days', 'Ferier 2027-02-13 2027-02-21 2027-03-01'],
    ['of a whole year', 'Ferie 2027-01-01 2027-12-31'],
  ])('%s is told by its number', (_, line) => {
    expect(readBreaks(`Lukkedag 7. maj 2027\n\n${line}`)).toEqual({
      ok: false,
      error: { line: 3, text: line },
    });
  });

  test('that is empty is none', () => {
    expect(readBreaks(' \n\r\n')).toEqual({ ok: true, value: [] });
  });
});
