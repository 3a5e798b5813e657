/** What leads from one sequence to another, in order: so many kept, taken out or put in. */
export type Edit = { readonly kind: 'same' | 'removed' | 'added'; readonly count: number };

/**
 * The shortest way from one sequence to another (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations",
 * Algorithmica 1, 1986). What is taken out stands before what is put in.
 * @param most how many removals and additions are looked for; beyond that everything between the common start and
 *   the common end is taken out and put in anew
 */
export function findEdits(
  before: readonly string[],
  after: readonly string[],
  most: number,
): Edit[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const old = before.slice(start, before.length - end);
  const young = after.slice(start, after.length - end);
  return joinEdits([
    { kind: 'same', count: start },
    ...(searchPath(old, young, most) ?? replaceAll(old.length, young.length)),
    { kind: 'same', count: end },
  ]);
}

const replaceAll = (removed: number, added: number): Edit[] => [
  { kind: 'removed', count: removed },
  { kind: 'added', count: added },
];

/** How far into the older sequence each diagonal was reached with so many edits: diagonals of one parity lie side by side. */
type Reached = Int32Array;
const placeOn = (reached: Reached, diagonal: number): number =>
  reached[(diagonal + reached.length - 1) / 2] ?? -1;

function searchPath(old: readonly string[], young: readonly string[], most: number): Edit[] | null {
  if (old.length === 0 || young.length === 0) return replaceAll(old.length, young.length);
  const steps: Reached[] = [];
  for (let edits = 0; edits <= Math.min(most, old.length + young.length); edits += 1) {
    const reached = new Int32Array(edits + 1);
    for (let index = 0; index <= edits; index += 1) {
      const diagonal = 2 * index - edits;
      let x = entryTo(steps.at(-1), diagonal).x;
      while (x < old.length && x - diagonal < young.length && old[x] === young[x - diagonal])
        x += 1;
      reached[index] = x;
      if (x >= old.length && x - diagonal >= young.length)
        return walkBack(steps, old.length, young.length);
    }
    steps.push(reached);
  }
  return null;
}

/** Where a diagonal is entered with one more edit: from above by putting in, from the left by taking out. */
function entryTo(
  reached: Reached | undefined,
  diagonal: number,
): { readonly x: number; readonly isAdded: boolean } {
  if (!reached) return { x: 0, isAdded: true };
  const above = placeOn(reached, diagonal + 1);
  const left = placeOn(reached, diagonal - 1);
  const isAdded = diagonal === -reached.length || (diagonal !== reached.length && left < above);
  return { x: isAdded ? above : left + 1, isAdded };
}

function walkBack(steps: readonly Reached[], endX: number, endY: number): Edit[] {
  const back: Edit[] = [];
  let [x, y] = [endX, endY];
  for (const reached of steps.toReversed()) {
    const { x: entered, isAdded } = entryTo(reached, x - y);
    const enteredY = entered - (x - y);
    back.push(
      { kind: 'same', count: x - entered },
      { kind: isAdded ? 'added' : 'removed', count: 1 },
    );
    [x, y] = isAdded ? [entered, enteredY - 1] : [entered - 1, enteredY];
  }
  back.push({ kind: 'same', count: x });
  return back.reverse();
}

/** Neighbours of a kind become one; between two kept parts what is taken out stands first. */
function joinEdits(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  let [removed, added] = [0, 0];
  const settle = (): void => {
    if (removed > 0) joined.push({ kind: 'removed', count: removed });
    if (added > 0) joined.push({ kind: 'added', count: added });
    [removed, added] = [0, 0];
  };
  for (const { kind, count } of edits) {
    if (count === 0) continue;
    if (kind === 'removed') removed += count;
    else if (kind === 'added') added += count;
    else {
      settle();
      const last = joined.at(-1);
      if (last?.kind === 'same') joined.splice(-1, 1, { kind, count: last.count + count });
      else joined.push({ kind, count });
    }
  }
  settle();
  return joined;
}
