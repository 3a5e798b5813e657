import { expect, vi } from 'vitest';

/** Until the search of a house has its index it answers with less, and says that its answers are not to be kept. */
export const untilIndexed = (origin: string): Promise<void> =>
  vi.waitFor(
    async () => {
      const { headers } = await fetch(`${origin}/soeg.json?q=sag`);
      expect(headers.get('cache-control')).not.toBe('no-store');
    },
    { timeout: 60_000, interval: 100 },
  );
