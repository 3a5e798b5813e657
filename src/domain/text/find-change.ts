/** Where two texts differ: `added` stands in the new one instead of the stretch from `start` to `end` of the old. */
export function findChange(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly added: string } {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let same = 0;
  while (
    same < shortest - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same += 1;
  return { start, end: before.length - same, added: after.slice(start, after.length - same) };
}
