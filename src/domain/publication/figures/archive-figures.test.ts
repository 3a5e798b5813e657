import { describe, expect, test } from 'vitest';
import { filterCounts, isKnownFilter, type ArchiveCounts } from './archive-counts.ts';
import { countOutcomes, countOutcomesOf, periodOf, totalsByYear } from './archive-figures.ts';

const cell = (committee: string, year: number, count: number) => ({ committee, year, count });
const counts: ArchiveCounts = {
  committees: [
    { slug: 'skole', name: 'Skoleudvalget' },
    { slug: 'teknik', name: 'Teknisk Udvalg' },
  ],
  meetings: [
    { ...cell('skole', 2023, 2), first: '2023-02-01', last: '2023-03-01' },
    { ...cell('teknik', 2025, 1), first: '2025-01-08', last: '2025-01-08' },
  ],
  items: [
    { ...cell('skole', 2023, 6), outcome: 'approved' },
    { ...cell('skole', 2023, 2), outcome: 'none' },
    { ...cell('teknik', 2025, 1), outcome: 'approved' },
    { ...cell('teknik', 2025, 1), outcome: 'postponed' },
  ],
  attachments: [cell('skole', 2023, 4)],
  matters: [],
};
const nothing: ArchiveCounts = {
  committees: [],
  meetings: [],
  items: [],
  attachments: [],
  matters: [],
};

describe('the figures of the archive', () => {
  test('hold every year from the first to the last, also one without a meeting', () => {
    expect(totalsByYear(counts)).toEqual([
      { year: 2023, meetings: 2, items: 8, decisions: 6, attachments: 4 },
      { year: 2024, meetings: 0, items: 0, decisions: 0, attachments: 0 },
      { year: 2025, meetings: 1, items: 2, decisions: 2, attachments: 0 },
    ]);
  });

  test('count decisions by outcome, without the items on which nothing was decided', () => {
    expect(countOutcomes(counts)).toEqual([
      { outcome: 'approved', count: 7, share: 7 / 8 },
      { outcome: 'postponed', count: 1, share: 1 / 8 },
    ]);
  });

  test('count the same outcomes for each part', () => {
    const of = (year: number) => filterCounts(counts, { committee: null, year });
    expect(
      countOutcomesOf(
        [
          ['før', of(2023)],
          ['nu', of(2025)],
        ],
        ['approved', 'postponed'],
      ),
    ).toEqual([
      { part: 'før', decisions: 6, counts: [6, 0] },
      { part: 'nu', decisions: 2, counts: [1, 1] },
    ]);
  });

  test('cover the time from the first meeting to the last', () => {
    expect(periodOf(counts)).toEqual({ first: '2023-02-01', last: '2025-01-08' });
    expect(periodOf(nothing)).toBeNull();
  });

  test('of an empty archive are nothing', () => {
    expect([totalsByYear(nothing), countOutcomes(nothing)]).toEqual([[], []]);
  });

  test.each([
    [{ committee: null, year: null }, true],
    [{ committee: 'skole', year: 2025 }, true],
    [{ committee: 'ukendt', year: null }, false],
    [{ committee: null, year: 2024 }, false],
    [{ committee: null, year: Number.NaN }, false],
  ])('know whether %j is a part of the archive: %j', (filter, known) => {
    expect(isKnownFilter(counts, filter)).toBe(known);
  });
});
