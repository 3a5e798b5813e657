import { describe, expect, test } from 'vitest';
import { findAddress } from './find-address.ts';

const moved: Readonly<Record<string, string>> = {
  '/sager/25-1187-sti': '/sager/25-1187-cykelsti',
  '/moeder/2026-02-04-teknik': '/moeder/2026-02-04-teknik-klima',
};
const published = { redirect: (path: string) => Promise.resolve(moved[path] ?? null) };

describe('an address that shows nothing', () => {
  test.each([
    ['/sager/25-1187-sti', '/sager/25-1187-cykelsti'],
    ['/Sager/25-1187-Sti/', '/sager/25-1187-cykelsti'],
    ['/moeder/2026-02-04-teknik/punkter/7', '/moeder/2026-02-04-teknik-klima/punkter/7'],
    ['/moeder/2026-02-04-teknik.pdf', '/moeder/2026-02-04-teknik-klima.pdf'],
    ['/udvalg/Børn', '/udvalg/boern'],
  ])('%s leads to %s', async (path, leads) => {
    expect(await findAddress(published, path)).toBe(leads);
  });

  test.each(['/sager/ukendt', '/moeder/2026-02-04-teknik-klima/punkter/99', '/', '/ukendt.php'])(
    '%s leads nowhere',
    async (path) => {
      expect(await findAddress(published, path)).toBeNull();
    },
  );
});
