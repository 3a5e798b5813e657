import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchAddress, searchFeed } from '#domain/publication/search-address.ts';
import { outcomeWord } from '#ui/text/outcome.ts';
import { hitKind } from '#ui/text/search.ts';
import { readSearch } from './read-search.ts';

const read = (address: string) => readSearch(new URL(address, 'http://raadslag.test'));
const nothing = {
  text: '',
  committee: undefined,
  year: undefined,
  outcome: undefined,
  kind: undefined,
  sort: 'relevance',
  page: 1,
  typing: false,
};

describe('the address of a search', () => {
  test('is Danish and readable, and says nothing of what is usual', () => {
    expect([
      searchAddress({ text: '  ny cykelsti & bro ', page: 2 }),
      searchAddress({ text: '   ' }),
      searchAddress({
        text: 'budget',
        committee: 'oekonomiudvalget',
        year: 2026,
        outcome: 'postponed',
        kind: 'item',
        sort: 'date',
        page: 3,
      }),
      searchFeed({ text: 'budget', year: 2026, sort: 'date', page: 3 }),
    ]).toEqual([
      '/soeg?q=ny+cykelsti+%26+bro&side=2',
      '/soeg',
      '/soeg?q=budget&udvalg=oekonomiudvalget&aar=2026&udfald=postponed&type=item&sorter=dato&side=3',
      '/soeg.atom?q=budget&aar=2026',
    ]);
  });

  test('says of every search what it is: written and read again it is the same', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((one) => one.trim());
    const request = fc.record({
      text,
      committee: fc.option(fc.stringMatching(/^[a-z0-9-]{1,60}$/), { nil: undefined }),
      year: fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: undefined }),
      outcome: fc.option(fc.constantFrom(...Object.keys(outcomeWord)), { nil: undefined }),
      kind: fc.option(fc.constantFrom(...(Object.keys(hitKind) as (keyof typeof hitKind)[])), {
        nil: undefined,
      }),
      sort: fc.constantFrom('relevance' as const, 'date' as const),
      page: fc.integer({ min: 1, max: 999_999 }),
      typing: fc.constant(false),
    });
    fc.assert(
      fc.property(request, (asked) => {
        expect(read(searchAddress(asked))).toEqual(asked);
      }),
    );
  });

  test.each([
    '/soeg',
    '/soeg?q=+++',
    '/soeg?q=&udvalg=&aar=&udfald=&type=&sorter=&side=',
    '/soeg?aar=snart&udfald=hurra&type=alt&sorter=farve&side=-1',
    '/soeg?aar=2026.5&side=0&utm_source=brev',
  ])('%s asks for nothing in particular', (address) => {
    expect(read(address)).toEqual(nothing);
  });

  test('a text that is too long is cut', () => {
    expect(read(`/soeg?q=${'vej+'.repeat(100)}`).text).toHaveLength(199);
  });
});
