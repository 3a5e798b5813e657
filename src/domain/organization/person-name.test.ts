import { describe, expect, test } from 'vitest';
import { personKey, printTerm, termOf } from './person-name.ts';
import { recognisePeople } from './recognise-people.ts';

describe('who a printed name means', () => {
  test('spaces and case do not matter', () => {
    expect(personKey(' Prøve  B. Person ')).toBe(personKey('PRØVE B PERSON'));
  });

  test('two people with the same surname are two', () => {
    expect(personKey('Anders Prøvesen')).not.toBe(personKey('Bente Prøvesen'));
  });

  test.each(['Prøvesen', 'A. Prøvesen', '', '…'])('"%s" could be several people', (printed) => {
    expect(personKey(printed)).toBeNull();
  });

  test.each([
    ['2014-04-07', '2014-2017'],
    ['2017-12-31', '2014-2017'],
    ['2022-03-09', '2022-2025'],
    ['2009-06-01', '2006-2009'],
    ['2026-01-01', '2026-2029'],
  ])('%s lies in the term %s', (date, term) => {
    expect(printTerm(termOf(date))).toBe(term);
  });

  test('who is re-elected is the same; who comes back after a whole term may be another', () => {
    expect(
      recognisePeople([
        { key: 'c', term: 2022 },
        { key: 'a', term: 2010 },
        { key: 'b', term: 2014 },
      ]),
    ).toEqual([['a', 'b'], ['c']]);
  });
});
