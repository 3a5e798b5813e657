import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { wordsOneSlipAway } from './one-slip-away.ts';

test.each([
  ['tilgængelihed', 'tilgængelighed'],
  ['komunalbestyrelsen', 'kommunalbestyrelsen'],
  ['handikaprådet', 'handicaprådet'],
  ['budgett', 'budget'],
  ['veternapolitik', 'veteranpolitik'],
])('%s is one slip away from %s', (written, meant) => {
  expect(wordsOneSlipAway(written)).toContain(meant);
});

test('a letter that was left out comes before one that is another', () => {
  const words = [...wordsOneSlipAway('sti')];
  expect(words.indexOf('stid')).toBeLessThan(words.indexOf('ti'));
  expect(words.indexOf('ti')).toBeLessThan(words.indexOf('str'));
});

test('every word lies exactly one slip away', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zæøå]{1,10}$/), (word) =>
      [...wordsOneSlipAway(word)].every((other) => editDistance(word, other, 2) === 1),
    ),
  );
});
