import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachmentAddress, itemAddress, tidyAddress, versionAddress } from './address.ts';

describe('the addresses of the public side', () => {
  test('are Danish and readable', () => {
    const meeting = '2022-03-09-beskaeftigelsesudvalget';
    expect([
      itemAddress(meeting, '7'),
      attachmentAddress(meeting, '7', 2),
      versionAddress(meeting, 3),
    ]).toEqual([
      '/moeder/2022-03-09-beskaeftigelsesudvalget/punkter/7',
      '/moeder/2022-03-09-beskaeftigelsesudvalget/punkter/7/bilag/2',
      '/moeder/2022-03-09-beskaeftigelsesudvalget/versioner/3',
    ]);
  });

  test.each([
    ['/Udvalg/Boerne-og-Ungeudvalget/', '/udvalg/boerne-og-ungeudvalget'],
    ['/udvalg/børne- og ungeudvalget', '/udvalg/boerne-og-ungeudvalget'],
    ['/sager//22-001312', '/sager/22-001312'],
    ['/', '/'],
  ])('%s as a person types it is tidied to %s', (typed, tidy) => {
    expect(tidyAddress(typed)).toBe(tidy);
  });

  test('an address that is tidy stays as it is', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const tidy = tidyAddress(path === '' ? '/' : path);
        expect(tidyAddress(tidy)).toBe(tidy);
      }),
    );
  });
});
