import { expect, test } from 'vitest';
import { readDecisionHead } from './decision-head.ts';

test.each<[string, string | null, string | null]>([
  ['Beslutning', null, null],
  ['Beslutninger:', null, null],
  ['Endelig beslutning', null, null],
  ['Udvalgets beslutning', null, null],
  ['Mødets beslutning', null, null],
  ['Vedtagelse', null, null],
  ['Beslutning den 16-03-2026', null, '2026-03-16'],
  ['Beslutning i Økonomiudvalget den 16-03-2026', 'Økonomiudvalget', '2026-03-16'],
  ['Beslutning Social, Sundhed & Ældre den 08-04-2014', 'Social, Sundhed & Ældre', '2014-04-08'],
  [
    'Kultur- og Fritidsudvalgets beslutning den 04.12.2012 Punkt 2',
    'Kultur- og Fritidsudvalget',
    '2012-12-04',
  ],
  ['Byrådets beslutning', 'Byrådet', null],
  ['Byrådet, 07-03-2019, pkt. 31', 'Byrådet', '2019-03-07'],
  ['Kommunalbestyrelsen den 30. januar 2012 Punkt 5', 'Kommunalbestyrelsen', '2012-01-30'],
])('the head "%s" names %s and %s', (label, organization, date) => {
  expect(readDecisionHead(label)).toEqual({ organization, date });
});
