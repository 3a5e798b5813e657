import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExhaustedDate, readCpr } from './cpr-number.ts';

describe('The century follows from digit 7 and the two digits of the year (LAW C3)', () => {
  it.each([
    ['0101000000', 1900],
    ['0101993999', 1999],
    ['0101004000', 2000],
    ['0101364000', 2036],
    ['0101374000', 1937],
    ['0101369000', 2036],
    ['0101379000', 1937],
    ['0101005000', 2000],
    ['0101578000', 2057],
    ['0101585000', 1858],
    ['0101998999', 1899],
  ])('%s is a person born in %i', (digits, year) => {
    expect(readCpr(digits)?.birth).toEqual({ day: 1, month: 1, year });
  });
});

describe('Only a date makes ten digits a CPR number (LAW C1)', () => {
  it.each(['0007614285', '3207614285', '0713614285', '0700614285', '3104614285', '2902010000'])(
    '%s has no date',
    (digits) => {
      expect(readCpr(digits)).toBeNull();
    },
  );

  it('29 February is a date in 2000 and none in 1900, and digit 7 tells which', () => {
    expect(readCpr('2902004000')?.birth).toEqual({ day: 29, month: 2, year: 2000 });
    expect(readCpr('2902000000')).toBeNull();
  });

  it('nine or eleven digits are no number', () => {
    expect([readCpr('070761428'), readCpr('07076142851'), readCpr('')]).toEqual([null, null, null]);
  });
});

it('modulus 11 is read and required of nobody (LAW C1, C4)', () => {
  expect([readCpr('0707614285')?.modulus11, readCpr('0707614286')?.modulus11]).toEqual([
    true,
    false,
  ]);
});

it('a day plus 60 is a replacement number (LAW C6)', () => {
  expect(readCpr('6707614285')).toEqual({
    birth: { day: 7, month: 7, year: 1961 },
    modulus11: false,
    replacement: true,
  });
});

it('1 January of the years that have run out of numbers is known (LAW C2)', () => {
  const years = Array.from({ length: 100 }, (_, yy) => yy).filter((yy) => {
    const reading = readCpr(`0101${String(yy).padStart(2, '0')}0000`);
    return reading !== null && isExhaustedDate(reading);
  });
  expect(years).toEqual([
    60, 62, 64, 65, 66, 67, 69, 70, 74, 75, 78, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92,
    94, 95,
  ]);
});

it('every date of the calendar can be read, whatever the last digits', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1858-01-01'), max: new Date('2057-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 9999 }),
      (date, serial) => {
        const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
        const reading = readCpr(`${day}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`);
        // 29 February of a leap year may fall in another century by digit 7, where there was none.
        if (reading === null) expect([month, day]).toEqual(['02', '29']);
        else expect([reading.birth.day, reading.birth.month]).toEqual([Number(day), Number(month)]);
      },
    ),
  );
});
