/** Well below the 65,535 parameters that one statement may have. */
const rowsAtOnce = 1000;

/** Does the work for some rows at a time; not at all where there are none. */
export async function inChunks<Row>(
  rows: readonly Row[],
  work: (chunk: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await work(rows.slice(start, start + rowsAtOnce));
}
