import { describe, expect, it } from 'vitest';
import { readDecision } from './decision-phrase.ts';
import type { Outcome } from './parsed-minutes.ts';

describe('what a decision text decides', () => {
  const apart: readonly (readonly [
    string,
    number | undefined,
    readonly (readonly [number, Outcome])[],
    Outcome,
  ])[] = [
    [
      'Indstilling pkt. 1 anbefales. De af rådet indstillede områder anbefales.',
      2,
      [[1, 'recommended']],
      'recommended',
    ],
    [
      'Indstillingen 1. anbefales. Indstilling 2. at udvalget anbefaler at idræt er fokusområde',
      2,
      [],
      'recommended',
    ],
    [
      'Indstillingens første at-punkt blev godkendt, mens andet og tredje blev taget til efterretning.',
      3,
      [
        [1, 'approved'],
        [2, 'noted'],
        [3, 'noted'],
      ],
      'partial',
    ],
    [
      'Ad 1: Godkendt. Ad 2: Udsat.',
      undefined,
      [
        [1, 'approved'],
        [2, 'postponed'],
      ],
      'partial',
    ],
    [
      'Punkt 1 og 3 blev godkendt. Punkt 2 blev udsat.',
      3,
      [
        [1, 'approved'],
        [3, 'approved'],
        [2, 'postponed'],
      ],
      'partial',
    ],
    [
      'Punkt 1-3 tiltrådt. Punkt 4 taget til efterretning.',
      4,
      [
        [1, 'approved'],
        [2, 'approved'],
        [3, 'approved'],
        [4, 'noted'],
      ],
      'partial',
    ],
    ['Indstillingerne tiltrådt.', 3, [], 'approved'],
    ['Godkendt, dog således at punkt 2 udgår.', 3, [], 'approved'],
    [
      '1) Godkendt\n2) Forkastet',
      2,
      [
        [1, 'approved'],
        [2, 'rejected'],
      ],
      'partial',
    ],
    [
      'At 1) godkendt. At 2) taget til efterretning.',
      2,
      [
        [1, 'approved'],
        [2, 'noted'],
      ],
      'partial',
    ],
    ['Punkt 9 udgår af dagsordenen. Godkendt.', 1, [], 'approved'],
  ];
  it.each(apart)('at-points: %s', (text, points, expected, outcome) => {
    const read = readDecision(text, points === undefined ? {} : { points });
    expect({ outcome: read.outcome, points: read.points.map((p) => [p.point, p.outcome]) }).toEqual(
      {
        outcome,
        points: expected,
      },
    );
  });
});
