import { expect, test } from 'vitest';
import { chooseSuggestions, type SuggestedHit } from './choose-suggestions.ts';

const hit = (over: Partial<SuggestedHit>): SuggestedHit => ({
  kind: 'item',
  title: 'Badebro',
  committee: 'Kulturudvalget',
  date: '2026-03-11',
  url: `/${over.kind ?? 'item'}/${over.title ?? 'Badebro'}`,
  snippet: 'Om <mark>badebro</mark>er.',
  ...over,
});

test('suggestions say what they are, and what is called the same is suggested once', () => {
  expect(
    chooseSuggestions([
      hit({ kind: 'committee', title: 'Kulturudvalget', date: null, snippet: '' }),
      hit({ kind: 'matter', snippet: 'Sag <mark>26-000412</mark>' }),
      hit({ kind: 'item' }),
      hit({ kind: 'attachment', title: 'Notat om badebro' }),
      hit({ kind: 'meeting', title: 'Kulturudvalget', snippet: '' }),
      hit({ kind: 'meeting', title: 'Kulturudvalget', date: '2026-02-04', snippet: '' }),
    ]),
  ).toEqual([
    { title: 'Kulturudvalget', note: 'Udvalg', url: '/committee/Kulturudvalget' },
    {
      title: 'Badebro',
      note: 'Sag 26-000412 · Kulturudvalget · 11. marts 2026',
      url: '/matter/Badebro',
    },
    {
      title: 'Notat om badebro',
      note: 'Bilag · Kulturudvalget · 11. marts 2026',
      url: '/attachment/Notat om badebro',
    },
    { title: 'Kulturudvalget', note: 'Møde · 11. marts 2026', url: '/meeting/Kulturudvalget' },
  ]);
});

test('seven are enough', () => {
  const many = Array.from({ length: 10 }, (_, n) => hit({ title: `Badebro nr. ${n}` }));
  expect(chooseSuggestions(many)).toHaveLength(7);
});
