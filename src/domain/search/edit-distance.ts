/** Three rows of the table, kept: a whole vocabulary is compared with one word. */
let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const;

/**
 * How many letters differ, are missing, too many or swapped with their neighbour. Only the band of the table is gone
 * through in which the distance can be small enough.
 * @returns `most + 1` as soon as it is more than `most`
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 2;
  if (width > rows[0].length)
    rows = [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  let [before, last, row]: readonly Int32Array[] = rows;
  for (let at = 0; at < width; at += 1) last[at] = at;
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - most);
    const until = Math.min(b.length, i + most);
    row[from - 1] = from === 1 ? i : most + 1;
    let best = row[from - 1] ?? 0;
    for (let j = from; j <= until; j += 1) {
      const letter = a.charCodeAt(i - 1);
      const same = letter === b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    row[until + 1] = most + 1;
    if (best > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(most + 1, last[b.length] ?? 0);
}

/** How far a word that was not found may lie from the one that was meant; 0 for what is too short to tell. */
export const toleratedDistance = (word: string): number =>
  /\d/.test(word) || word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
