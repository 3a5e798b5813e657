import { describe, expect, it } from 'vitest';
import { readDecision, type Modifier } from './decision-phrase.ts';

const modifiers: readonly (readonly [string, readonly Modifier[]])[] = [
  ['Godkendt.', []],
  ['Taget til efterretning med følgende bemærkninger; udvalget ønsker mere tid.', ['remarks']],
  ['Godkendt, idet udvalget ønsker en evaluering.', ['remarks']],
  ['Godkendt med den ændring, at punkt 2 udgår.', ['amended']],
  ['Punkt 16 oversendes til Økonomiudvalget og udgår af dagsordenen, Godkendt.', ['amended']],
  ['Godkendt med 37 stemmer mod 12.', ['voted']],
  ['Et flertal kunne tiltræde indstillingen.', ['voted']],
  ['Enstemmigt godkendt.', ['unanimous']],
  ['Et enigt udvalg godkendte indstillingen.', ['unanimous']],
  ['Godkendt. Kaj Lund begærede sagen indbragt for kommunalbestyrelsen.', ['stopped']],
  ['Ingen bemærkninger.', []],
];

describe('what a decision text decides', () => {
  it.each(modifiers)('what is said beside it: %s', (text, expected) => {
    expect(readDecision(text).modifiers).toEqual(expected);
  });

  it('a decision that is not released has no outcome yet', () => {
    for (const text of [
      'Beslutning ikke frigivet',
      'Beslutningen er ikke frigivet.',
      'Ikke frigivet',
    ])
      expect(readDecision(text)).toEqual({
        outcome: 'none',
        modifiers: [],
        released: false,
        points: [],
      });
  });

  it('a committee without the last word recommends when it "tiltræder"', () => {
    expect(readDecision('Indstillingen tiltrådt.', { holdsCompetence: false }).outcome).toBe(
      'recommended',
    );
    expect(readDecision('Indstillingen tiltrådt.', { holdsCompetence: true }).outcome).toBe(
      'approved',
    );
    expect(readDecision('Indstillingen godkendt.', { holdsCompetence: false }).outcome).toBe(
      'approved',
    );
  });
});
