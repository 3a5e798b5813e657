import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCpr } from './cpr-number.ts';
import { scan } from './scan.ts';

const shown = (text: string) =>
  scan(text).map(({ kind, certainty, start, end }) => [kind, certainty, text.slice(start, end)]);

describe('A CPR number is found in every way it is written (LAW C5)', () => {
  it.each([
    '070761-4285',
    '0707614285',
    '070761 4285',
    '070761.4285',
    '070761/4285',
    '070761 - 4285',
    '070761 – 4285',
    '070761‑4285',
    '07.07.61-4285',
    '07/07/61-4285',
    '07 07 61 4285',
    '07-07-61 4285',
    '070761-\n4285',
    '070761\n-4285',
    '070761\n4285',
    '070761\r\n4285',
    '070761\u00a04285',
    '０７０７６１-４２８５',
    '０７０７６１－４２８５',
    '07\u00ad0761-42\u00ad85',
    '070\u200b761-4285',
    '\u{1d7ce}707614285',
  ])('%j', (number) => {
    expect(shown(`Barnet (${number}) har søgt.`)).toEqual([['cpr', 'high', number]]);
  });

  it('also at the edges of a text, between letters and behind a footnote mark', () => {
    expect(shown('070761-4285')).toEqual([['cpr', 'high', '070761-4285']]);
    expect(shown('CPR070761-4285x')).toEqual([['cpr', 'high', '070761-4285']]);
    expect(shown('070761-4285¹')).toEqual([['cpr', 'high', '070761-4285']]);
    expect(shown('1.070761-4285')).toEqual([['cpr', 'high', '070761-4285']]);
  });

  it('several in a row, and one behind a number that is no date', () => {
    expect(shown('070761-4285, 080862-1234')).toEqual([
      ['cpr', 'high', '070761-4285'],
      ['cpr', 'low', '080862-1234'],
    ]);
    expect(shown('45 07 07 61 4285')).toEqual([['cpr', 'high', '07 07 61 4285']]);
  });
});

describe('Modulus 11 decides how sure a finding is and never whether it is one (LAW C1, C4)', () => {
  it.each([
    ['070761-4285', 'high', 'it fits'],
    ['070761-4286', 'low', 'it does not fit'],
    ['010165-0001', 'high', 'the date has run out of numbers that fit (C2)'],
    ['010161-0001', 'low', 'the date has not run out'],
    ['670761-4285', 'low', 'a replacement number is nobody’s own (C6)'],
  ])('%s is %s: %s', (number, certainty) => {
    expect(shown(number)).toEqual([['cpr', certainty, number]]);
  });
});

describe('What looks alike is left alone (LAW C6)', () => {
  it.each([
    ['a case number', '326-2010-57347'],
    ['a document number', '330-2020-367755'],
    ['a document number', '326-2011-15264'],
    ['a case number with a date in it', '330-2012-010561'],
    ['a case number', '22-001312'],
    ['a case number', '2012-001340'],
    ['a case number', '2012/001340'],
    ['a hotline', '72 200 350'],
    ['a case number', 'EMN-2025-010561'],
    ['a case number', 'EMN-2012-010561'],
    ['a case number', 'SAG-2012-01479'],
    ['a document number', 'Bilagsnr. 32181/14'],
    ['a document id', 'Dok.ID: 1833618'],
    ['a KLE number', '15.20G00 - 2013/01963'],
    ['an EAN number', 'EAN 5790001234567'],
    ['an EAN number in groups', 'EAN-nr. 5 790 001 234 567'],
    ['an EAN number in two groups', 'EAN: 579 0101851234'],
    ['an amount', '1.126 mio.'],
    ['an amount', '12.345.678 kr.'],
    ['a date and an hour', '09-03-2022 kl. 1630'],
    ['a long number', '10707614285'],
    ['a long number', '07076142851'],
    ['a long number with a dash', '1070761-4285'],
    ['a long serial', '070761-42851'],
    ['a date that is none', '320761-4285'],
    ['29 February 1900', '290200-1234'],
    ['two numbers with a word between', '070761 og 4285'],
    ['a mask', '07▇▇▇▇-▇▇▇▇'],
  ])('%s: %j', (_, text) => {
    expect(shown(`Sagen ${text} blev drøftet.`)).toEqual([]);
  });
});

it('every date-valid ten digits are found where they stand, in any text without other digits', () => {
  const part = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
  const separator = fc.constantFrom('', '-', ' ', '.', '/', '\n', ' - ', '\u00a0', '-\n');
  const between = fc.constantFrom('', '-', ' ', '.', '/');
  const prose = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\d▇-]/g, ''));
  fc.assert(
    fc.property(
      fc.tuple(part(31), part(12), part(99), fc.integer({ min: 0, max: 9999 })),
      between,
      separator,
      prose,
      prose,
      ([day, month, year, tail], inside, before, ahead, behind) => {
        const serial = String(tail).padStart(4, '0');
        const number = [day, month, year].join(inside) + before + serial;
        const found = scan(`${ahead}|${number}|${behind}`).filter(({ kind }) => kind === 'cpr');
        const start = ahead.length + 1;
        const reading = readCpr(day + month + year + serial);
        expect(found.map((one) => [one.start, one.end])).toEqual(
          reading ? [[start, start + number.length]] : [],
        );
      },
    ),
    { numRuns: 500 },
  );
});
