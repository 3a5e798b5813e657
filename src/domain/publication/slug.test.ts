import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { committeeSlug, freeSlug, isMadeFrom, matterSlug, meetingSlug, slugOf } from './slug.ts';

describe('the parts of an address', () => {
  test.each([
    ['Børne- og Ungeudvalget', 'boerne-og-ungeudvalget'],
    ['Ældre & Sundhed', 'aeldre-sundhed'],
    ['Å-løbets genåbning – 2. behandling', 'aa-loebets-genaabning-2-behandling'],
    ['Café Zoë', 'cafe-zoe'],
    ['¶ …', ''],
  ])('"%s" becomes "%s"', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test('a decomposed å is the same letter as a composed one', () => {
    expect(slugOf('A\u030Agade')).toBe(slugOf('Ågade'));
  });

  test('a committee goes by its area, a meeting by its date and committee, a matter by its number and title', () => {
    const committee = committeeSlug('Udvalget for Job & Arbejdsmarked');
    expect([
      committee,
      meetingSlug('2014-04-07', committee),
      matterSlug('14/ 2275', 'Aktiverings- og revalideringsstrategi'),
      matterSlug('EMN-2025-010561', ''),
    ]).toEqual([
      'job-arbejdsmarked',
      '2014-04-07-job-arbejdsmarked',
      '14-2275-aktiverings-og-revalideringsstrategi',
      'emn-2025-010561',
    ]);
  });

  test('a long title is cut between two words', () => {
    const slug = slugOf('ord '.repeat(60));
    expect(slug).toMatch(/^(ord-)*ord$/);
    expect(slug.length).toBeLessThanOrEqual(80);
  });

  test('a slug that is taken is counted up', () => {
    expect(freeSlug('a', new Set())).toBe('a');
    expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
  });

  test.each([
    ['22-1-ny-bro', 'Ny bro', true],
    ['22-1-ny-bro-2', 'Ny bro', true],
    ['22-1-ny-bro', 'Ny', false],
    ['22-1-ny-bro-over-aaen', 'Ny bro', false],
  ])('%s is made from the title "%s": %s', (slug, title, made) => {
    expect(isMadeFrom(slug, '22/1', title)).toBe(made);
  });

  test('a slug holds only lower case letters, digits and single hyphens, and is its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});
