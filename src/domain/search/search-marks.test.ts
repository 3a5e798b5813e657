import { expect, test } from 'vitest';
import {
  dayMark,
  itemMark,
  itemNumberMark,
  meetingMark,
  numberBeginning,
  numberMarks,
  turnedNumberMark,
} from './search-marks.ts';

test.each([
  ['22-001312', ['#22:1312', '#22001312']],
  ['14/218', ['#14:218', '#14218']],
  ['2025/1187', ['#25:1187', '#20251187']],
  ['41207/25', ['#41207:25', '#4120725']],
  ['41207/2025', ['#41207:25', '#412072025']],
  ['24/2025', ['#24:2025', '#242025']],
  ['1/2', ['#1:2']],
  ['', []],
])('the number %s has the marks %j', (printed, marks) => {
  expect(numberMarks(printed)).toEqual(marks);
});

test.each([
  ['25/41207', '#41207:25'],
  ['41207/25', '#25:41207'],
  ['480.000', null],
  ['1-2-3', null],
  ['41207', null],
])('the number %s is %j the other way round', (printed, mark) => {
  expect(turnedNumberMark(printed)).toBe(mark);
});

test.each([
  ['25/118', '#25:118'],
  ['2025/118', '#25:118'],
  ['26-0007', '#26:7'],
  ['26-000', '#26:'],
  ['41207', '#41207'],
  ['', null],
])('while %s is typed, marks begin with %j', (printed, beginning) => {
  expect(numberBeginning(printed)).toBe(beginning);
});

test('no mark of a day, a meeting or an item is that of another', () => {
  const marks = [
    dayMark('2026-03-11'),
    meetingMark('2026-03-11'),
    itemMark('2026-03-11', '6'),
    itemMark('2026-03-11', '06'),
    itemNumberMark('6'),
  ];
  expect(marks).toEqual(['@2026-03-11', '@2026-03-11/', '@2026-03-11/6', '@2026-03-11/6', '/6']);
});
