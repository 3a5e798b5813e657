import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, findDates, findTime } from './danish-date.ts';

describe('a date as minutes print it', () => {
  it.each([
    ['09-03-2022', '09-03-2022', '2022-03-09', null],
    ['09.03.2022', '09.03.2022', '2022-03-09', null],
    ['d. 09-03-2022', '09-03-2022', '2022-03-09', null],
    ['2019-03-07', '2019-03-07', '2019-03-07', null],
    ['2019-03-07T16:30:00', '2019-03-07', '2019-03-07', null],
    ['den 7/4 2014', '7/4 2014', '2014-04-07', null],
    ['7/4-2014', '7/4-2014', '2014-04-07', null],
    ['7. april 2014', '7. april 2014', '2014-04-07', null],
    ['Mødet den 7.april 2014', '7.april 2014', '2014-04-07', null],
    ['07 apr. 2014', '07 apr. 2014', '2014-04-07', null],
    ['Mødedato Onsdag d. 09. marts 2022 kl. 16:30', 'Onsdag d. 09. marts 2022', '2022-03-09', true],
    ['onsdag den 1. oktober 2025 kl. 15.45', 'onsdag den 1. oktober 2025', '2025-10-01', true],
    ['Torsdag, Marts 7, 2019 - 16:30', 'Torsdag, Marts 7, 2019', '2019-03-07', true],
    ['Wednesday, October 1, 2025', 'Wednesday, October 1, 2025', '2025-10-01', true],
    ['fredag den 11. april 2013', 'fredag den 11. april 2013', '2013-04-11', false],
    ['mandag den 7. april Kl. 16:00', 'mandag den 7. april', null, null],
    ['den 3.-4. november 2022', '3.-4. november 2022', '2022-11-03', null],
    ['09-03-22', '09-03-22', null, null],
    ['den 31-02-2022', '31-02-2022', null, null],
    ['29. februar 2023', '29. februar 2023', null, null],
    ['29. februar 2024', '29. februar 2024', '2024-02-29', null],
    ['ons. 9. marts 2022', 'ons. 9. marts 2022', '2022-03-09', true],
    ['senest d. 9/3', '9/3', null, null],
  ])('%s', (text, printed, date, weekdayFits) => {
    expect(findDate(text)).toEqual({ printed, date, weekdayFits });
  });

  it.each([
    'Sagsnr. 14/4385',
    'sag 22-001312',
    'Sagsnr.: 330-2017-90442 Dok.nr.: 330-2020-367755',
    'afsnit 5.2.1 og 5.3',
    'to tredjedele (2/3) af de fremmødte',
    'EMN-2025-010561',
    '1. behandling',
    'kl. 12.30-14.00',
    '27.66.00-P20-2-20',
    'bilag 31409/14',
  ])('no date is read from %s', (text) => {
    expect(findDate(text)).toBeNull();
  });

  it('all dates are found in their order', () => {
    expect(
      findDates('den 1. maj 2020 og 02-05-2020, senest 2020-05-03').map((d) => d.date),
    ).toEqual(['2020-05-01', '2020-05-02', '2020-05-03']);
  });

  it('every day of two centuries is read back from all full forms', () => {
    const names =
      'januar februar marts april maj juni juli august september oktober november december'.split(
        ' ',
      );
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          const [y = '', m = '', d = ''] = iso.split('-');
          const name = names[Number(m) - 1] ?? '';
          const weekday = new Intl.DateTimeFormat('da', {
            weekday: 'long',
            timeZone: 'UTC',
          }).format(day);
          for (const text of [
            `${d}-${m}-${y}`,
            `${d}.${m}.${y}`,
            `${String(Number(d))}/${m} ${y}`,
            iso,
          ])
            expect(findDate(text)?.date).toBe(iso);
          expect(findDate(`${weekday} den ${d}. ${name} ${y}`)).toMatchObject({
            date: iso,
            weekdayFits: true,
          });
        },
      ),
    );
  });

  it('any text is read without a fault, and what is found stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { printed, index } of findDates(text))
          expect(text.slice(index, index + printed.length)).toBe(printed);
      }),
    );
  });
});

describe('a time of day as minutes print it', () => {
  it.each([
    ['kl. 16.30', '16:30'],
    ['Kl. 16:00 i Mødelokale 1', '16:00'],
    ['16:30', '16:30'],
    ['Dato: Torsdag, Marts 7, 2019 - 16:30', '16:30'],
    ['kl. 8', '08:00'],
    ['kl. 9.30-13.00', '09:30'],
    ['Tidspunkt: 16.30', '16:30'],
    ['kl. 1630', '16:30'],
    ['klokken 19', '19:00'],
    ['15-05-2013 16:30:00', '16:30'],
    ['2019-03-07T16:30', '16:30'],
    ['kl. 25.00', null],
    ['1.630 kr.', null],
    ['3-4. november', null],
  ])('%s', (text, time) => {
    expect(findTime(text)).toBe(time);
  });
});
