import { describe, expect, it } from 'vitest';
import { isWaiting, outcomeSign, outcomeWord, type Outcoming } from './outcome-word.ts';

const decision = (about: Partial<Outcoming>): Outcoming => ({
  outcome: 'approved',
  released: true,
  text: 'Indstillingen godkendt.',
  ...about,
});

describe('A decision is called by one word', () => {
  it.each<[string, Partial<Outcoming>, string]>([
    ['approved', {}, 'Godkendt'],
    ['not approved', { outcome: 'rejected', text: 'Afslået.' }, 'Ikke godkendt'],
    ['postponed', { outcome: 'postponed', text: 'Punktet blev udsat.' }, 'Udsat'],
    ['noted', { outcome: 'noted', text: 'Taget til efterretning.' }, 'Taget til efterretning'],
    ['noted as written', { outcome: 'noted', text: 'Til orientering.' }, 'Taget til orientering'],
    [
      'noted, about an orientation',
      { outcome: 'noted', text: 'Orienteringen taget til efterretning.' },
      'Taget til efterretning',
    ],
    ['decided in part', { outcome: 'partial', text: 'Delvist imødekommet.' }, 'Delvist godkendt'],
    ['decided point by point', { outcome: 'partial', points: [{}] }, 'Besluttet punkt for punkt'],
    [
      'not released, whatever it holds',
      { released: false, outcome: 'none', text: 'Beslutning ikke frigivet' },
      'Beslutning ikke frigivet',
    ],
  ])('%s', (_, about, word) => {
    expect(outcomeWord(decision(about))).toBe(word);
  });
});

it('a decision that is not released shows an hourglass and waits', () => {
  const held = decision({ released: false, outcome: 'none' });
  expect([outcomeSign(held), isWaiting(held)]).toEqual(['hourglass', true]);
});

it('what is postponed or sent back waits, what is decided does not', () => {
  const waits = (['postponed', 'returned', 'approved', 'noted'] as const).map((outcome) =>
    isWaiting(decision({ outcome })),
  );
  expect(waits).toEqual([true, true, false, false]);
});
