import { describe, expect, test } from 'vitest';
import { listChoices, listChosen, searchInAll } from './search-choices.ts';

const facets = {
  committees: [
    { slug: 'oekonomiudvalget', name: 'Økonomiudvalget', count: 12 },
    { slug: 'teknik-klima', name: 'Udvalget for Teknik & Klima', count: 3 },
  ],
  years: [{ year: 2026, count: 15 }],
  outcomes: [
    { outcome: 'approved', count: 9 },
    { outcome: 'postponed', count: 1 },
  ],
  kinds: [
    { kind: 'item', count: 12 },
    { kind: 'attachment', count: 3 },
  ],
} as const;

describe('what a search can be narrowed to', () => {
  test('each choice leads to the first page of the search with it, and what is chosen to the search without it', () => {
    const asked = { text: 'budget', committee: 'teknik-klima', page: 4 };
    const lists = listChoices(asked, facets);
    expect(lists.map(({ heading, choices }) => [heading, choices.map(({ text }) => text)])).toEqual(
      [
        ['Type', ['Punkter', 'Bilag']],
        ['Udvalg', ['Økonomiudvalget', 'Udvalget for Teknik & Klima']],
        ['Udfald', ['Godkendt', 'Udsat']],
      ],
    );
    expect(lists[1]?.choices).toEqual([
      {
        text: 'Økonomiudvalget',
        count: 12,
        isChosen: false,
        href: '/soeg?q=budget&udvalg=oekonomiudvalget',
      },
      {
        text: 'Udvalget for Teknik & Klima',
        count: 3,
        isChosen: true,
        href: '/soeg?q=budget',
      },
    ]);
  });

  test('what was chosen can be undone one by one, or all at once', () => {
    const asked = {
      text: 'budget',
      committee: 'teknik-klima',
      year: 2026,
      outcome: 'postponed',
      kind: 'item',
      sort: 'date',
    } as const;
    expect(listChosen(asked, 'Udvalget for Teknik & Klima')).toEqual([
      {
        text: 'Punkter',
        without: '/soeg?q=budget&udvalg=teknik-klima&aar=2026&udfald=postponed&sorter=dato',
      },
      {
        text: 'Udvalget for Teknik & Klima',
        without: '/soeg?q=budget&aar=2026&udfald=postponed&type=item&sorter=dato',
      },
      {
        text: '2026',
        without: '/soeg?q=budget&udvalg=teknik-klima&udfald=postponed&type=item&sorter=dato',
      },
      {
        text: 'Udsat',
        without: '/soeg?q=budget&udvalg=teknik-klima&aar=2026&type=item&sorter=dato',
      },
    ]);
    expect(searchInAll(asked)).toBe('/soeg?q=budget&sorter=dato');
    expect(listChosen({ text: 'budget' }, null)).toEqual([]);
  });
});
