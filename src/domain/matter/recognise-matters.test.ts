import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuestion, recogniseMatters, type Strand } from './recognise-matters.ts';

let position = 0;
const strand = (
  title: string,
  treatments: readonly string[],
  reported: readonly string[] = [],
): Strand<string> => ({
  key: title,
  title,
  treatments: treatments.map((text) => ({ ...place(text), position: (position += 1) })),
  reported: reported.map(place),
});
const place = (text: string) => {
  const [organization = '', date = ''] = text.split(' ');
  return { meeting: text, organization, date };
};

describe('what is one matter under one case number', () => {
  test('titles about the same are one, through committees and years', () => {
    expect(
      recogniseMatters([
        strand('Cykelpolitik 2013', ['TM 2013-11-04', 'ØU 2013-11-20']),
        strand('Cykelpolitik - endelig vedtagelse', ['KB 2014-03-31']),
      ]),
    ).toEqual([['Cykelpolitik 2013', 'Cykelpolitik - endelig vedtagelse']]);
  });

  test('unrelated titles are two', () => {
    expect(
      recogniseMatters([
        strand('Ny svømmehal', ['KF 2014-04-08']),
        strand('Salg af landbrugsejendom', ['ØU 2014-05-20']),
      ]),
    ).toEqual([['Ny svømmehal'], ['Salg af landbrugsejendom']]);
  });

  test('one number for two introductions at one meeting is two, though the titles are alike', () => {
    const first = 'Introduktion til beskæftigelsesområdet';
    const second = 'Introduktion til indsats for borgere med handicap på beskæftigelsesområdet';
    expect(
      recogniseMatters([strand(first, ['JAI 2022-03-09']), strand(second, ['JAI 2022-03-09'])]),
    ).toEqual([[first], [second]]);
  });

  test('an item that comes back joins its own, not its neighbour', () => {
    const first = 'Introduktion til beskæftigelsesområdet';
    const second = 'Introduktion til indsats for borgere med handicap på beskæftigelsesområdet';
    const again = 'Genoptaget. Introduktion til indsats for borgere med handicap';
    expect(
      recogniseMatters([
        strand(again, ['JAI 2022-04-06']),
        strand(first, ['JAI 2022-03-09']),
        strand(second, ['JAI 2022-03-09']),
      ]),
    ).toEqual([[first], [second, again]]);
  });

  test('the route says so: an item that prints the treatment of another is the same matter', () => {
    expect(
      recogniseMatters([
        strand('Helhedsplan for bymidten', ['TM 2019-02-04']),
        strand('Torvet og gågaden', ['KB 2019-03-25'], ['TM 2019-02-04']),
      ]),
    ).toEqual([['Helhedsplan for bymidten', 'Torvet og gågaden']]);
  });

  test('a route that could lead to two items leads to none', () => {
    expect(
      recogniseMatters([
        strand('Helhedsplan for bymidten', ['TM 2019-02-04']),
        strand('Støjhandlingsplan', ['TM 2019-02-04']),
        strand('Torvet og gågaden', ['KB 2019-03-25'], ['TM 2019-02-04']),
      ]),
    ).toHaveLength(3);
  });

  test('the order in which documents arrive does not matter', () => {
    const strands = [
      strand('Cykelpolitik', ['TM 2013-11-04']),
      strand('Cykelpolitik høringssvar', ['TM 2014-01-06']),
      strand('Ny svømmehal', ['KF 2014-01-07']),
      strand('Svømmehal: valg af sted', ['KF 2014-02-04'], ['KF 2014-01-07']),
      strand('Cykelruter ved skoler', ['TM 2013-11-04']),
    ];
    const expected = recogniseMatters(strands);
    fc.assert(
      fc.property(fc.shuffledSubarray(strands, { minLength: strands.length }), (shuffled) => {
        expect(recogniseMatters(shuffled)).toEqual(expected);
      }),
    );
  });

  test('several groups under one number are a question until a ruling has named each', () => {
    const groups = [['a', 'b'], ['c']];
    expect(isQuestion([['a', 'b']], new Set())).toBe(false);
    expect(isQuestion(groups, new Set())).toBe(true);
    expect(isQuestion(groups, new Set(['a']))).toBe(true);
    expect(isQuestion(groups, new Set(['b', 'c']))).toBe(false);
  });
});
