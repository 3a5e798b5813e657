import { describe, expect, test } from 'vitest';
import type { Outcome } from '../minutes/parsed-minutes.ts';
import { standingOf } from './matter-standing.ts';
import type { TreatmentSnapshot } from './snapshot.ts';

const today = '2026-06-01';
type Said = readonly [date: string, committee: string, outcome: Outcome];
const treatment = ([date, name, outcome]: Said): TreatmentSnapshot => ({
  date,
  committee: { slug: null, name },
  title: 'Ny skole',
  outcome,
  decision: null,
  meeting: null,
  reportedBy: null,
});
const standing = (...said: readonly Said[]): string | null => {
  const waiting = standingOf({ treatments: said.map(treatment) }, today);
  return waiting && `${waiting.for} ${waiting.treatment.date} ${waiting.treatment.committee.name}`;
};

describe('a matter is under way', () => {
  test.each<[string, string, readonly Said[]]>([
    ['it is postponed', 'resumption 2026-05-04 Teknik', [['2026-05-04', 'Teknik', 'postponed']]],
    ['it is sent back', 'revision 2026-05-04 Byråd', [['2026-05-04', 'Byråd', 'returned']]],
    ['it is recommended', 'decision 2026-05-04 Teknik', [['2026-05-04', 'Teknik', 'recommended']]],
    ['it is sent on', 'decision 2026-05-04 Teknik', [['2026-05-04', 'Teknik', 'forwarded']]],
    [
      'it has been recommended twice, and the council has not met',
      'decision 2026-05-19 Økonomi',
      [
        ['2026-05-04', 'Teknik', 'recommended'],
        ['2026-05-19', 'Økonomi', 'recommended'],
      ],
    ],
    [
      'it was decided once and has been taken up again',
      'resumption 2026-05-04 Teknik',
      [
        ['2025-09-01', 'Byråd', 'approved'],
        ['2026-05-04', 'Teknik', 'postponed'],
      ],
    ],
    [
      'it stands on a coming agenda, whatever was said before',
      'treatment 2026-06-22 Byråd',
      [
        ['2026-05-04', 'Teknik', 'recommended'],
        ['2026-06-22', 'Byråd', 'none'],
      ],
    ],
    [
      'it stands on two: the first counts',
      'treatment 2026-06-01 Teknik',
      [
        ['2026-06-01', 'Teknik', 'none'],
        ['2026-06-22', 'Byråd', 'none'],
      ],
    ],
    [
      'its meeting has been and the minutes have not come',
      'minutes 2026-05-26 Byråd',
      [
        ['2026-05-04', 'Teknik', 'recommended'],
        ['2026-05-26', 'Byråd', 'none'],
      ],
    ],
    [
      'it was recommended, and those minutes never came',
      'decision 2026-01-04 Teknik',
      [
        ['2026-01-04', 'Teknik', 'recommended'],
        ['2026-02-26', 'Byråd', 'none'],
      ],
    ],
    [
      'another body recommended it too, on the same day',
      'decision 2026-05-04 Social',
      [
        ['2026-05-04', 'Teknik', 'recommended'],
        ['2026-05-04', 'Social', 'recommended'],
      ],
    ],
  ])('when %s', (_, expected, said) => {
    expect(standing(...said)).toBe(expected);
  });
});

describe('a matter is not under way', () => {
  test.each<[string, readonly Said[]]>([
    ['it has never been treated', []],
    ...(
      [
        'approved',
        'noted',
        'discussed',
        'rejected',
        'withdrawn',
        'elected',
        'partial',
        'freeText',
        'nothing',
      ] as const
    ).map((outcome): [string, readonly Said[]] => [
      `its outcome is ${outcome}`,
      [['2026-05-04', 'Byråd', outcome]],
    ]),
    [
      'the receiving body has decided',
      [
        ['2026-05-04', 'Teknik', 'recommended'],
        ['2026-05-26', 'Byråd', 'approved'],
      ],
    ],
    [
      'the receiving body decided on the same day, in whatever order they stand',
      [
        ['2026-05-26', 'Byråd', 'rejected'],
        ['2026-05-26', 'Økonomi', 'recommended'],
      ],
    ],
    [
      'it was postponed and then decided',
      [
        ['2026-04-04', 'Teknik', 'postponed'],
        ['2026-05-04', 'Teknik', 'approved'],
      ],
    ],
    ['nobody has taken it up for more than two years', [['2024-05-01', 'Teknik', 'postponed']]],
    ['all there is of it is an old agenda', [['2026-01-26', 'Byråd', 'none']]],
  ])('when %s', (_, said) => {
    expect(standing(...said)).toBeNull();
  });
});
