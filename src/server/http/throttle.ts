/**
 * Counts what comes under one key, in this process.
 * @param most how many within the window
 * @param window ms
 * @param now the clock, ms
 * @returns whether one more may be answered
 */
export function throttle(
  most: number,
  window: number,
  now: () => number = Date.now,
): (key: string) => boolean {
  let began = now();
  const counts = new Map<string, number>();
  return (key) => {
    if (now() - began >= window) {
      began = now();
      counts.clear();
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  };
}
