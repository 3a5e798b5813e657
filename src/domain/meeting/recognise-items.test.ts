import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemKeys } from './item-keys.ts';
import { recogniseItems, type ItemFeatures } from './recognise-items.ts';

const item = (
  number: string | null,
  title: string,
  caseNumber: string | null = null,
): ItemFeatures => ({ number, title, caseNumber });

describe('an item is found again in the next version of its meeting', () => {
  const cases = {
    'by number and title': [item('5', 'Ny skole'), item('5', 'Ny skole')],
    'renumbered, by its title': [item('5', 'Ny skole'), item('6', 'Ny skole')],
    'with another title, by number and case': [
      item('5', 'Ny skole', '22-1'),
      item('5', 'Skolebyggeri i øst', '22-1'),
    ],
    'with a corrected title': [item('5', 'Ny skole i Prøveby'), item('5', 'Nye skole i Prøveby')],
    'without any title': [item('5', ''), item('5', '')],
  } as const;
  test.each(Object.entries(cases))('%s', (_how, [former, now]) => {
    expect(recogniseItems([item('1', 'Dagsorden'), former], [now])).toEqual([former]);
  });

  test('another item with its number is another item', () => {
    expect(recogniseItems([item('5', 'Ny skole')], [item('5', 'Salg af jord')])).toEqual([null]);
  });

  test('the surer sign goes first: an inserted item does not take the place of a renumbered one', () => {
    const former = [item('1', 'Ny skole'), item('2', 'Ny vej')];
    const now = [item('1', 'Dagsorden'), item('2', 'Ny skole'), item('3', 'Ny vej')];
    expect(recogniseItems(former, now)).toEqual([null, former[0], former[1]]);
  });

  const items = fc.array(
    fc.record({
      number: fc.option(fc.constantFrom('1', '2', '3')),
      title: fc.option(fc.constantFrom('Ny skole', 'Ny vej', '')),
      caseNumber: fc.option(fc.constantFrom('22-1', '22-2')),
    }),
    { maxLength: 6 },
  );

  test('no former item is two items now', () => {
    fc.assert(
      fc.property(items, items, (former, now) => {
        const found = recogniseItems(former, now).filter((one) => one !== null);
        expect(found.length).toBe(new Set(found).size);
      }),
    );
  });

  test('what has not changed is found whole', () => {
    fc.assert(
      fc.property(items, (same) => {
        const distinct = same.filter(({ number, title }) => number !== null || title);
        const known = recogniseItems(distinct, distinct).filter((one) => one !== null);
        const named = distinct.filter(({ title }) => title);
        expect(known.length).toBeGreaterThanOrEqual(named.length);
      }),
    );
  });
});

describe('the address of an item', () => {
  test('is its number, or its place where no number is printed', () => {
    expect(itemKeys(['1', null, '203', '4.1', '12 A'])).toEqual(['1', '2', '203', '4-1', '12-a']);
  });

  test('is never two items', () => {
    expect(itemKeys(['2', null, '2', null])).toEqual(['2', '2-2', '3', '4']);
    const numbers = fc.array(fc.option(fc.constantFrom('1', '2', '3-2', '#', 'å')), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(numbers, (printed) => {
        expect(new Set(itemKeys(printed)).size).toBe(printed.length);
      }),
    );
  });
});
