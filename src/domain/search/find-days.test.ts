import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDays } from './find-days.ts';

const days = (text: string): string[] => findDays(text).flatMap(({ days: named }) => named);

test.each([
  ['den 9. marts 2022', ['2022-03-09']],
  ['onsdag d. 9 marts 2022', ['2022-03-09']],
  ['09-03-2022', ['2022-03-09']],
  ['9.3.2022', ['2022-03-09']],
  ['9/3 2022', ['2022-03-09']],
  ['9/3-2022', ['2022-03-09']],
  ['9/3-22', ['2022-03-09']],
  ['2022-03-09', ['2022-03-09']],
  ['9. mar. 2022', ['2022-03-09']],
  ['Marts 9, 2022', ['2022-03-09']],
  ['01. juni 2026', ['2026-06-01']],
  ['22. juni', ['06-22']],
  ['5.-6. november 2026', ['2026-11-05', '2026-11-06']],
  ['3. til 5. maj 2026', ['2026-05-03', '2026-05-04', '2026-05-05']],
  ['mødet 9. marts 2022 og den 10-06-2026.', ['2022-03-09', '2026-06-10']],
  ['31. 12. klasse', []],
  ['32. marts 2022', []],
  ['9/13-2022', []],
  ['sag 26-000702', []],
  ['ring til 23 45 67 89', []],
  ['1.234.567 kr.', []],
  ['ISO 2022-03-09-17', []],
  ['punkt 3 27. oktober', ['10-27']],
  ['5 martsvioler', []],
])('the days of "%s" are %j', (text, expected) => {
  expect(days(text)).toEqual(expected);
});

test('a day is the same however it is printed, and stands where it is said to', () => {
  const day = fc.date({
    min: new Date('1980-01-01'),
    max: new Date('2079-12-28'),
    noInvalidDate: true,
  });
  const months =
    'januar februar marts april maj juni juli august september oktober november december'.split(
      ' ',
    );
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [y = '', m = '', d = ''] = iso.split('-');
      const printed = [
        iso,
        `${d}-${m}-${y}`,
        `${Number(d)}/${Number(m)}-${y.slice(2)}`,
        `${Number(d)}. ${months[Number(m) - 1] ?? ''} ${y}`,
      ];
      for (const one of printed)
        expect(findDays(`møde ${one}, igen`)).toEqual([
          { start: 5, end: 5 + one.length, days: [iso] },
        ]);
    }),
  );
});
