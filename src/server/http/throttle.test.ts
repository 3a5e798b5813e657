import { expect, test } from 'vitest';
import { throttle } from './throttle.ts';

test('so many within a while are answered, each key for itself, and as many again afterwards', () => {
  let now = 0;
  const mayAnswer = throttle(2, 1000, () => now);
  expect([mayAnswer('a'), mayAnswer('a'), mayAnswer('a'), mayAnswer('b')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  now = 999;
  expect(mayAnswer('a')).toBe(false);
  now = 1000;
  expect(mayAnswer('a')).toBe(true);
});
