import { expect, test } from 'vitest';
import { drawMonths } from './year-drawing.ts';

const months = drawMonths(
  { from: '2027-03-10', until: '2028-02-01' },
  new Map([
    ['2027-03-10', 'meeting'],
    ['2027-03-24', 'left'],
    ['2027-03-31', 'doubtful'],
  ]),
  [{ from: '2027-03-20', until: '2027-03-28' }],
);

test('every month of the period is drawn whole, also over a new year and a leap day', () => {
  expect(months.map(({ key, days }) => `${key} ${days.length}`)).toEqual([
    ...['2027-03 31', '2027-04 30', '2027-05 31', '2027-06 30', '2027-07 31', '2027-08 31'],
    ...['2027-09 30', '2027-10 31', '2027-11 30', '2027-12 31', '2028-01 31', '2028-02 29'],
  ]);
});

test('a day stands under its weekday, in the week it belongs to', () => {
  const day = (n: number) => months[0]?.days[n - 1];
  expect([1, 7, 8, 31].map(day).map((drawn) => [drawn?.column, drawn?.row])).toEqual([
    [0, 0],
    [6, 0],
    [0, 1],
    [2, 4],
  ]);
});

test('a meeting left out is no meeting; holidays and breaks are told apart', () => {
  expect(months[0]?.meetings).toEqual([10, 31]);
  const march = months[0]?.days ?? [];
  expect(march.filter(({ isHoliday }) => isHoliday).map(({ day }) => day)).toEqual([
    25, 26, 28, 29,
  ]);
  expect(march.filter(({ isBreak }) => isBreak).map(({ day }) => day)).toEqual([
    20, 21, 22, 23, 24, 25, 26, 27, 28,
  ]);
});
