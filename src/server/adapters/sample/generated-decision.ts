import type { Outcome, ParsedDecisionPoint } from '#domain/minutes/parsed-minutes.ts';
import { inventTopic } from './generated-text.ts';
import type { SeededRandom } from './seeded-random.ts';

export type GeneratedDecision = {
  readonly text: string;
  readonly outcome: Outcome;
  readonly released: boolean;
  readonly points: readonly ParsedDecisionPoint[];
};

/** Texts whose outcome WORDING §7b settles; `#` is replaced by a made-up word. */
const phrases: readonly [readonly [string, Outcome], ...(readonly [string, Outcome])[]] = [
  ['Godkendt.', 'approved'],
  ['Indstillingen godkendt.', 'approved'],
  ['Indstillingerne tiltrådt.', 'approved'],
  ['Taget til efterretning.', 'noted'],
  ['Taget til orientering.', 'noted'],
  ['Taget til efterretning med følgende bemærkninger; udvalget ønsker # belyst nærmere.', 'noted'],
  ['Drøftet.', 'discussed'],
  ['Udsat.', 'postponed'],
  [
    'Punktet blev udsat, da udvalget ønsker punktet kombineret med en gennemgang af #.',
    'postponed',
  ],
  ['Indstillingen anbefales.', 'recommended'],
  ['Udvalget oversender sagen til Økonomiudvalget.', 'forwarded'],
  ['Sagen sendes tilbage til forvaltningen til fornyet behandling.', 'returned'],
  ['Indstillingen ikke tiltrådt.', 'rejected'],
  ['Afslået.', 'rejected'],
  ['Punktet udgår af dagsordenen.', 'withdrawn'],
  ['Intet under dette punkt.', 'nothing'],
  ['Palle Rugholm (V) valgt.', 'elected'],
  [
    'Udvalget anbefaler, at punktet Handicappolitik: fortsat skal fremgå af alle dagsordener et år mere.',
    'recommended',
  ],
  ['Agnete Bøgeskov og Palle Rugholm deltager.', 'freeText'],
  ['Taget til orientering, idet det oplyses, at arrangementet flyttes til 18.-20. juni.', 'noted'],
  [
    'For: 3 (Agnete Bøgeskov (A), Åse Klitrose (UP), Viggo Stubmark (Ø)) Imod: 2 (Palle Rugholm (V), Karin Åkrogsen (C)) Indstillingen godkendt.',
    'approved',
  ],
];

const apart: readonly [string, Outcome, string, Outcome][] = [
  ['Indstilling pkt. 1 godkendt.', 'approved', 'Indstilling pkt. 2 udsat.', 'postponed'],
  ['Indstilling pkt. 1 anbefales.', 'recommended', 'Indstilling pkt. 2 ikke tiltrådt.', 'rejected'],
];

/** @param points how many at-points the recommendation has; with two they are now and then decided apart (P2) */
export function inventDecision(random: SeededRandom, points: number): GeneratedDecision {
  const whole = random.pick(phrases);
  if (points === 2 && random.chance(0.2)) {
    const [first, firstOutcome, second, secondOutcome] = apart[random.integer(0, 1)] ?? [
      ...whole,
      ...whole,
    ];
    return {
      text: `${first} ${second}`,
      outcome: 'partial',
      released: true,
      points: [
        { point: 1, outcome: firstOutcome },
        { point: 2, outcome: secondOutcome },
      ],
    };
  }
  return {
    text: whole[0].replace('#', () => inventTopic(random, 'the')),
    outcome: whole[1],
    released: true,
    points: [],
  };
}

/** P4: what a body "tiltræder" is no more than a recommendation where the item says that another decides. */
export function inventDecisionElsewhere(
  random: SeededRandom,
  points: number,
  competence: boolean,
): GeneratedDecision {
  const decision = inventDecision(random, points);
  return competence && decision.text === 'Indstillingerne tiltrådt.'
    ? { ...decision, outcome: 'recommended' }
    : decision;
}
