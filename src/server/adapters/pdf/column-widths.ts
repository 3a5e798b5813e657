import type { TextTable } from '#domain/publication/text-table.ts';
import { plainLine } from '#domain/publication/text-line.ts';

const narrow = 18;

/**
 * Shares of the width for the columns of a table: 0 for one that is as wide as its words, otherwise a share
 * that grows with the text in it, so that a date does not take the room of a paragraph.
 */
export function columnWidths({ head, rows }: TextTable): number[] {
  const all = head === null ? rows : [head, ...rows];
  const columns = Math.max(0, ...all.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const lengths = all.map((row) => plainLine(row[column] ?? []).length);
    const longest = Math.max(0, ...lengths);
    return longest <= narrow ? 0 : Math.round(Math.sqrt(Math.min(longest, 400)));
  });
}
