import { describe, expect, test } from 'vitest';
import { measureLayouts, shareRight } from './layout-table.ts';
import { hasSharedMaterial, sharedPath } from './shared-material.ts';

describe.runIf(hasSharedMaterial)('layouts of other municipalities', async () => {
  const rows = hasSharedMaterial ? await measureLayouts(sharedPath('minutes', 'layouts')) : [];

  test.each([
    ['that rules were written from', false],
    ['that were kept back from the rules until the first reading', true],
  ])('%s: at least 95 of 100 items, decisions and outcomes are right', (_which, keptBack) => {
    const some = rows.filter((row) => row.keptBack === keptBack);
    expect(some.length).toBeGreaterThan(5);
    expect(shareRight(some)).toBeGreaterThanOrEqual(0.95);
  });

  test.each(rows.map((row) => [row.layout, row] as const))(
    '%s: its date is read right',
    (_, row) => {
      expect(row.dateIsRight).toBe(true);
    },
  );
});
