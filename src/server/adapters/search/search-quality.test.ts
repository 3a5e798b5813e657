import { expect, test } from 'vitest';
import { measureSearchQuality } from './search-quality.ts';

test('what is asked of the made-up municipality stands first', () => {
  const missed = measureSearchQuality().filter(({ holds }) => !holds);
  expect(missed.map(({ text, place }) => [text, place])).toEqual([]);
});
