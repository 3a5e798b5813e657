import { describe, expect, test } from 'vitest';
import type { SearchHit, SearchResult } from '#application/publication/search.ts';
import { judgeAnswer, type QualityQuery } from './judge-answer.ts';

const hit = (title: string, kind: SearchHit['kind'] = 'item'): SearchHit => ({
  kind,
  title,
  committee: null,
  date: null,
  url: `/sager/${title.toLowerCase().replaceAll(' ', '-')}`,
  snippet: '',
  outcome: null,
  decision: null,
});

const answer = (titles: readonly string[], suggestion: string | null = null): SearchResult => ({
  total: titles.length,
  totalIsExact: true,
  isProvisional: false,
  answers: titles.length,
  page: 1,
  pageSize: 10,
  hits: titles.map((title) => hit(title)),
  groups: [],
  facets: { committees: [], years: [], outcomes: [], kinds: [] },
  suggestion,
});

const cases: readonly (readonly [
  string,
  Partial<QualityQuery>,
  SearchResult,
  boolean,
  number | null,
])[] = [
  ['the first hit', { first: 'ny sti' }, answer(['Ny sti', 'Skole']), true, 1],
  ['a later hit is not the first', { first: 'ny sti' }, answer(['Skole', 'Ny sti']), false, 2],
  ['one of the first three', { among: 'STI' }, answer(['Skole', 'Bro', 'Ny sti']), true, 3],
  ['the fourth is not among them', { among: 'sti' }, answer(['A', 'B', 'C', 'Ny sti']), false, 4],
  ['by its address', { first: '/sager/ny-sti' }, answer(['Ny sti']), true, 1],
  ['of the right kind', { first: 'sti', kind: 'matter' }, answer(['Ny sti']), false, null],
  ['what must not be shown', { first: 'sti', never: 'bro' }, answer(['Sti', 'Bro']), false, 1],
  ['nor proposed', { never: 'grund' }, answer([], 'køb af grund'), false, null],
  ['a proposal', { suggests: 'cykelsti' }, answer([], 'cykelsti'), true, null],
  ['a proposal instead of a hit', { first: 'sti', suggests: 'sti' }, answer([], 'sti'), true, null],
  ['nothing', { none: true }, answer([], 'noget'), true, null],
  ['nothing, but something came', { none: true }, answer(['Sti']), false, null],
];

describe('an answer is judged by', () => {
  test.each(cases)('%s', (_, asked, given, holds, place) => {
    expect(judgeAnswer({ about: '', text: 'x', ...asked }, given)).toEqual({ holds, place });
  });
});
