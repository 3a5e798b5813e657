import type { RichBlock, RichCell } from './document.ts';

type RichTable = Extract<RichBlock, { readonly type: 'table' }>;

/** A place in a table's grid; null where a cell from the left or from above reaches over it. */
export type GridSlot = { readonly cell: RichCell; readonly path: readonly [number, number] } | null;

const widest = 60;

/** The rows of a table with a place for every column; a merged cell stands in the first of its places. */
export function tableGrid(table: RichTable): readonly (readonly GridSlot[])[] {
  const rows: (GridSlot | undefined)[][] = table.content.map(() => []);
  for (const [y, row] of table.content.entries()) {
    let x = 0;
    for (const [index, cell] of row.content.entries()) {
      while (rows[y]?.[x] !== undefined) x += 1;
      const width = Math.max(1, Math.min(cell.attrs.colspan, widest - x));
      for (let down = 0; down < cell.attrs.rowspan; down += 1)
        for (let right = 0; right < width; right += 1) {
          const line = rows[y + down];
          if (line === undefined || line[x + right] !== undefined) continue;
          line[x + right] = down === 0 && right === 0 ? { cell, path: [y, index] } : null;
        }
      x += width;
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}
