import { describe, expect, test } from 'vitest';
import { aDecision, anItem } from '../../../test/published-builders.ts';
import type { DecisionSnapshot, TreatmentSnapshot } from './snapshot.ts';
import { hearingsIn, isSentToHearing } from './sent-to-hearing.ts';

const sent = (decision: DecisionSnapshot, ...points: readonly string[]): boolean =>
  isSentToHearing(
    anItem(1, 'Politik', { decisions: [decision], recommendations: [{ by: null, points }] }),
  );

describe('a decision sends a matter to hearing', () => {
  test.each([
    'Udvalget godkendte, at forslaget sendes i høring.',
    'Sendes i offentlig høring i 8 uger.',
    'Udkastet udsendes i høring hos skolebestyrelserne.',
    'Forslaget blev sendt til Handicaprådet i høring.',
    'Planen sendes i fornyet høring.',
  ])('when it says "%s"', (text) => {
    expect(sent(aDecision(text, 'approved'))).toBe(true);
  });

  test.each([
    ['Forslaget sendes ikke i høring.', 'approved'],
    ['Forslaget har været i høring.', 'noted'],
    ['Høringssvarene blev sendt til udvalget.', 'noted'],
    ['Udsat. Det skal afklares, om forslaget sendes i høring.', 'postponed'],
    ['Godkendt.', 'approved'],
  ] as const)('but not when it says "%s"', (text, outcome) => {
    expect(sent(aDecision(text, outcome))).toBe(false);
  });

  const points = ['at udvalget drøfter udkastet', 'at udkastet sendes i høring i Handicaprådet'];
  test('when it approves a recommendation that says so', () => {
    expect(sent(aDecision('Indstillingen godkendt.', 'approved'), ...points)).toBe(true);
    expect(sent(aDecision('Indstillingen anbefales.', 'recommended'), ...points)).toBe(false);
    expect(sent(aDecision('Ikke godkendt.', 'rejected'), ...points)).toBe(false);
  });

  test('when it approves that very point', () => {
    const said = (second: 'approved' | 'postponed') =>
      aDecision('Punkt 1 godkendt.', 'partial', {
        points: [
          { point: 1, outcome: 'approved' },
          { point: 2, outcome: second },
        ],
      });
    expect(sent(said('approved'), ...points)).toBe(true);
    expect(sent(said('postponed'), ...points)).toBe(false);
  });

  test("when the meeting's own decision says so, not another body's that is printed there", () => {
    expect(sent(aDecision('Sendes i høring.', 'approved', { own: false }))).toBe(false);
  });
});

describe('a hearing lasts', () => {
  const at = (date: string, name: string, sends = false): TreatmentSnapshot => ({
    date,
    committee: { slug: null, name },
    title: 'Politik',
    outcome: 'approved',
    decision: null,
    ...(sends ? { sentToHearing: true } : {}),
    meeting: null,
    reportedBy: null,
  });

  test.each<[string, readonly TreatmentSnapshot[], ReturnType<typeof hearingsIn>]>([
    [
      'until a body that decides treats the matter again, whatever the councils heard say meanwhile',
      [
        at('2025-04-07', 'Socialudvalget'),
        at('2025-06-02', 'Socialudvalget', true),
        at('2025-06-17', 'Handicaprådet'),
        at('2025-09-08', 'Økonomiudvalget'),
      ],
      [{ from: 1, to: 3 }],
    ],
    ['for nobody knows how long while it goes on', [at('2025-06-02', 'Socialudvalget', true)], []],
    ['not at all where nothing was sent', [at('2025-06-02', 'A'), at('2025-09-02', 'A')], []],
    [
      'not from one body to another on one day',
      [at('2025-06-02', 'A', true), at('2025-06-02', 'B')],
      [],
    ],
  ])('%s', (_, treatments, hearings) => {
    expect(hearingsIn(treatments)).toEqual(hearings);
  });
});
