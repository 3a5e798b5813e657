import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compoundLexicon } from './compound-lexicon.ts';
import { stemDanish } from './danish-stem.ts';
import { editDistance } from './edit-distance.ts';
import { foldWord } from './search-words.ts';
import { cutCompound, splitCompound } from './split-compound.ts';

describe('the forms of a Danish word share their stem', () => {
  test.each([
    'plan planen planer planerne planens planernes',
    'planet planeten planeter planeterne',
    'budget budgettet budgetter budgettets',
    'kvalitet kvaliteten kvaliteter',
    'regel reglen regler reglerne',
    'artikel artiklen artikler',
    'center centret centre centrene',
    'forælder forældre forældrene',
    'høring høringen høringer',
    'udvalg udvalget udvalgets udvalgene',
    'kommune kommunen kommuner kommunernes',
    'politik politikken politikker politikkens',
    'beskæftigelse beskæftigelsen beskæftigelser',
    'cykelsti cykelstier cykelstien',
    'barn børn børnene børnenes',
    'by byen byer byerne',
    'formand formanden formænd formændene',
    'hvidbog hvidbogen hvidbøger',
    'plads pladsen pladser pladserne',
    'genbrugsplads genbrugspladsen',
    'køkken køkkenet køkkener',
    'storkøkken storkøkkenet',
    'grøn grønt grønne grønnere',
    'kommunal kommunalt kommunale',
    'aktiv aktivt aktive',
    'bevaringsværdig bevaringsværdigt bevaringsværdige',
    'skærpe skærpet skærpede skærpes',
    'behandle behandlet behandlede behandles',
    'vedtage vedtaget vedtagne vedtog vedtagelse',
    'forberede forberedelse forberedt',
    'udlede udleder udledelse',
    'billede billedet billeder',
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(stemDanish)).size).toBe(1);
  });

  test.each([
    ['plan', 'planet'],
    ['budget', 'bud'],
    ['gammel', 'ældre'],
    ['skole', 'skov'],
    ['plan', 'plant'],
    ['bil', 'billig'],
    ['bil', 'billede'],
  ])('%s and %s are two words', (one, other) => {
    expect(stemDanish(one)).not.toBe(stemDanish(other));
  });

  test('a number is its own stem, and no word loses all its letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøå0-9]{1,30}$/), (word) => {
        const stem = stemDanish(word);
        return /\d/.test(word) ? stem === word : stem.length > 0;
      }),
    );
  });

  test.each([
    ['Kirkegaard', 'kirkegård'],
    ['IDÉ', 'ide'],
    ['09', '9'],
    ['001312', '001312'],
  ])('%s counts as %s', (written, word) => {
    expect(foldWord(written)).toBe(word);
  });
});

describe('compounds', () => {
  const parts = (word: string) =>
    [...splitCompound(stemDanish(word), (stem) => compoundLexicon.has(stem))].sort();
  test.each([
    ['beskæftigelsesplanen', ['beskæftigelse', 'plan']],
    ['sygedagpengereformen', ['sygedagpenge', 'reform']],
    ['veteranpolitik', ['veteran', 'politik']],
    ['cykelstierne', ['cykel', 'sti']],
    ['byplan', ['by', 'plan']],
    ['skolebestyrelsen', ['skole', 'bestyrelse']],
    ['planet', []],
    ['planche', []],
    ['forslag', []],
    ['indstilling', []],
    ['kommune', []],
  ])('%s is made of %j', (word, expected) => {
    expect(parts(word)).toEqual(expected.map(stemDanish).sort());
  });
});

describe('a compound that nobody wrote is cut into words of the archive', () => {
  const known = new Set(
    ['tekstil', 'indsamling', 'arbejdsmarked', 'udvalg', 'kat'].map(stemDanish),
  );
  test.each([
    ['tekstilindsamling', ['tekstil', 'indsamling']],
    ['arbejdsmarkedsudvalget', ['arbejdsmarked', 'udvalg']],
    ['katalog', null],
    ['tekstilxyz', null],
    ['udvalg', null],
  ])('%s: %j', (word, expected) => {
    expect(cutCompound(word, (stem) => known.has(stem))).toEqual(expected?.map(stemDanish) ?? null);
  });
});

describe('how far two words lie apart', () => {
  test.each([
    ['kommune', 'komune', 1],
    ['sti', 'tsi', 1],
    ['plan', 'plan', 0],
    ['referat', 'dagsorden', 3],
  ])('%s and %s: %d', (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
  });

  test('is the same both ways', () => {
    const word = fc.stringMatching(/^[a-d]{0,8}$/);
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 9) === editDistance(b, a, 9)));
  });
});
