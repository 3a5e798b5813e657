import path from 'node:path';
import { expect, test } from 'vitest';
import { measureSearchQuality, printQuality } from './search-quality.ts';

test('whatever somebody asks the made-up municipality who has not seen the index is answered as it should be', async () => {
  const rows = await measureSearchQuality(path.resolve(import.meta.dirname, '../..'));
  expect(rows.flatMap(({ asked, holds }) => (holds ? [] : [asked]))).toEqual([]);
  expect(printQuality(rows).split('\n').at(-1)).toBe(
    `${rows.length} af ${rows.length} svar er, som de skal være.`,
  );
});
