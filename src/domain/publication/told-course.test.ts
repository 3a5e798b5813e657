import { describe, expect, test } from 'vitest';
import { aDecision, aSection } from '../../../test/published-builders.ts';
import { tellsNothingNew } from './told-course.ts';

const committee = 'Udvalget for Teknik & Klima';
const absences = [
  {
    slug: null,
    name: 'Palle Rugholm',
    party: 'V',
    kind: 'disqualified',
    organization: null,
  },
] as const;
const decisions = [
  aDecision('Indstillingen anbefales.', 'recommended'),
  aDecision('Til orientering.', 'noted', { own: false, organization: 'Økonomiudvalget' }),
];

describe('"Sagens forløb"', () => {
  test.each([
    '11-03-2026 Udvalget for Teknik & Klima - 2026-2029 Indstillingen anbefales.',
    '11-03-2026 Udvalget for Teknik & Klima - 2026-2029\n\nIndstillingen anbefales.\n\n09-03-2026 Økonomiudvalget - 2026-2029\n\nTil orientering.',
    '11-03-2026 Udvalget for Teknik & Klima - 2026-2029\nIndstillingen anbefales.\n\nPalle Rugholm (V) deltog ikke på grund af inhabilitet.',
    '',
  ])('tells nothing that does not stand on the item already: %s', (text) => {
    expect(
      tellsNothingNew(
        aSection('course', 'Sagens forløb', text),
        { decisions, absences },
        committee,
      ),
    ).toBe(true);
  });

  test('is shown when it tells of a body or a decision that the item does not', () => {
    const text = '02-02-2026 Handicaprådet - 2026-2029 Rådet bakker op.';
    expect(
      tellsNothingNew(
        aSection('course', 'Sagens forløb', text),
        { decisions, absences },
        committee,
      ),
    ).toBe(false);
  });

  test('no other section is ever left out', () => {
    const section = aSection('presentation', 'Sagsfremstilling', 'Indstillingen anbefales.');
    expect(tellsNothingNew(section, { decisions, absences }, committee)).toBe(false);
  });
});
