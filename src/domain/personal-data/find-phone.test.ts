import { describe, expect, it } from 'vitest';
import { scan } from './scan.ts';

const shown = (text: string) =>
  scan(text).map(({ kind, certainty, start, end }) => [kind, certainty, text.slice(start, end)]);

describe('A telephone number is found behind the word that announces it', () => {
  it.each([
    ['Telefon: 61 00 48 00', '61 00 48 00', 'high'],
    ['Telefon:61004800.', '61004800', 'high'],
    ['Tlf. 6100 4800', '6100 4800', 'high'],
    ['tlf.nr.: 61 00 48 00', '61 00 48 00', 'high'],
    ['Mobil 61004800', '61004800', 'high'],
    ['Mobil: 610 04 800', '610 04 800', 'high'],
    ['Direkte 6100 4800 Mobil', '6100 4800', 'high'],
    ['Bente Bæk D 6100 4800 E', '6100 4800', 'high'],
    ['M: 61.00.48.00', '61.00.48.00', 'high'],
    ['ring til +45 61 00 48 00', '+45 61 00 48 00', 'high'],
    ['(+45) 61004800', '(+45) 61004800', 'high'],
    ['+46 70 123 45 67', '+46 70 123 45 67', 'high'],
    ['mobil ６１００４８００', '６１００４８００', 'high'],
    ['mobil 61\u00a000\u00a048\u00a000', '61\u00a000\u00a048\u00a000', 'high'],
    ['Mobil:\n61 00 48 00', '61 00 48 00', 'high'],
    ['Kontakt Bente Bæk på 61004800', '61004800', 'low'],
    ['Bente Bæk, 61 00 48 00, har svaret', '61 00 48 00', 'low'],
    ['Bente Bæk 61-00-48-00', '61-00-48-00', 'low'],
  ])('%j', (text, number, certainty) => {
    expect(shown(`${text} .`)).toEqual([['phone', certainty, number]]);
  });

  it('a switchboard, a fax and an office are less certain', () => {
    expect(shown('T 4600 4600 F 4600 4601')).toEqual([
      ['phone', 'low', '4600 4600'],
      ['phone', 'low', '4600 4601'],
    ]);
    expect(shown('Ring til Borgerservice på tlf. 46 00 46 00')).toEqual([
      ['phone', 'low', '46 00 46 00'],
    ]);
  });

  it('two numbers behind one word are two findings', () => {
    expect(shown('Tlf. 61 00 48 00 / 40 00 60 00')).toEqual([
      ['phone', 'high', '61 00 48 00'],
      ['phone', 'low', '40 00 60 00'],
    ]);
  });
});

describe('Amounts, numbers of cases and runs of numbers are no telephones', () => {
  it.each([
    'hotline - 72 200 350 der giver',
    'et beløb på 12.345.678 kr.',
    'et beløb på 61 004 800 kr.',
    'i alt 61 00 48 00 kr.',
    'i 2013 2014 2015 2016',
    'D 2013 2014',
    'den 25. 26. 27. juni',
    'CVR-nr. 61 00 48 00',
    'sag 22-001312 og 61004800',
    'Dec 2013 38-12 90 42 90 1',
    'Dec 2013 14-1 -8 24 17 26 35 12 40 50 60',
    'Revalidering 24 4 8 35 38',
    '24 35 38 47,5 pct.',
    '24 35 38 47 %',
    '24\t35\t38\t47',
    'pkt. 12 13 14 15',
    'd. 61004800',
    '5790006100480',
    'EAN 57 90 00 61 00 480',
    'Telefonen var optaget 5 gange',
    'Direkte 12 mio. kr.',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});
