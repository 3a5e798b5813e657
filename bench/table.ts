/** One table of measurements. Every cell is text; a comparison names its peer or limit in the head. */
export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What was measured, on what, and what grows how. */
  readonly notes: readonly string[];
};

/** The table as aligned text: the first column to the left, the others to the right. */
export function printTable({ title, head, rows, notes }: Table): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) =>
        column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
      )
      .join('   ')
      .trimEnd();
  return [
    title,
    '',
    line(head),
    widths.map((width) => '-'.repeat(width)).join('   '),
    ...rows.map(line),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
  ].join('\n');
}
