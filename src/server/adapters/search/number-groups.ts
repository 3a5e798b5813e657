/**
 * Numbers for groups in the order of their hashes.
 * @param hashes of the group of each document
 */
export function numberGroups(hashes: Float64Array): {
  readonly group: Uint32Array;
  readonly groupHash: Float64Array;
} {
  const sorted = hashes.slice().sort();
  const groupHash = sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
  return { group: Uint32Array.from(hashes, (hash) => findGroup(groupHash, hash)), groupHash };
}

/** @returns its number; -1 where there is none */
export function findGroup(groupHash: Float64Array, hash: number): number {
  let low = 0;
  let high = groupHash.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((groupHash[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return groupHash[low] === hash ? low : -1;
}
