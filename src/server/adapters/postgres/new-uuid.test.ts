import { expect, test } from 'vitest';
import { newUuid } from './new-uuid.ts';

test('what was made later comes later in every list, however fast it was made', () => {
  const made = Array.from({ length: 20_000 }, () => newUuid());
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(made.filter((one) => !pattern.test(one))).toEqual([]);
});
