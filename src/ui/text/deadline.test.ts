import { expect, test } from 'vitest';
import { strictWorkingDays } from '#domain/deadline/working-day.ts';
import { timeLeft } from '#domain/deadline/time-left.ts';
import { timeLeftText } from './deadline.ts';

const said = (now: string, deadline: string) => {
  const left = timeLeft(now, deadline, strictWorkingDays);
  return [timeLeftText(left, 'da'), timeLeftText(left, 'en')];
};

test.each([
  ['on the day', '2022-03-02T22:59:00Z', 'i dag', 'today'],
  ['the evening before', '2022-03-01T20:00:00Z', 'i morgen', 'tomorrow'],
  ['two days before', '2022-02-28T20:00:00Z', 'om 2 hverdage', 'in 2 working days'],
  ['on the Friday before', '2022-02-25T09:00:00Z', 'om 3 hverdage', 'in 3 working days'],
  ['when the day is over', '2022-03-02T23:00:00Z', '1 hverdag for sent', '1 working day late'],
  ['two days after', '2022-03-04T09:00:00Z', '2 hverdage for sent', '2 working days late'],
  ['over a weekend', '2022-03-06T09:00:00Z', '2 hverdage for sent', '2 working days late'],
])('a deadline on Wednesday 2 March 2022, told %s', (_, now, danish, english) => {
  expect(said(now, '2022-03-02')).toEqual([danish, english]);
});

test('a deadline beside days off', () => {
  // Friday to Monday; Saturday to Sunday, where the deadline was set on a Sunday; Friday's on the Saturday after.
  expect([
    said('2022-03-04T09:00:00Z', '2022-03-07')[0],
    said('2022-03-04T09:00:00Z', '2022-03-06')[0],
    said('2022-03-05T09:00:00Z', '2022-03-04')[0],
  ]).toEqual(['om 1 hverdag', 'efter fridagene', 'lige overskredet']);
});
