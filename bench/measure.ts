import { performance } from 'node:perf_hooks';

/** Milliseconds that `work` takes, the best of `rounds` after one that is not counted. */
export async function bestOf(rounds: number, work: () => unknown): Promise<number> {
  await work();
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The value that `share` (0–1) of the measurements do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const inMegabytes = (bytes: number): number => bytes / 1_000_000;
export const round = (value: number, digits = 1): string => value.toFixed(digits);
