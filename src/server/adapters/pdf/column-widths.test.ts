import { expect, it } from 'vitest';
import { toTable } from '#domain/publication/text-table.ts';
import { columnWidths } from './column-widths.ts';

const table = (...rows: string[][]) => toTable(rows.map((row) => row.map((cell) => [cell])));

it('a date is as wide as its words, and texts share the rest by their length', () => {
  const widths = columnWidths(
    table(['Dato', 'Tema', 'Sted'], ['9. marts 2026', 'x'.repeat(100), 'y'.repeat(25)]),
  );
  expect(widths).toEqual([0, 10, 5]);
});

it('one endless cell does not take all the room', () => {
  expect(columnWidths(table(['x'.repeat(5_000), 'y'.repeat(100)]))).toEqual([20, 10]);
});

it('a table without cells has no columns', () => {
  expect(columnWidths(table())).toEqual([]);
});
