import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRulings, type Ruling } from './partition.ts';

describe('what users have ruled about one and several', () => {
  test('a join unites whole groups', () => {
    expect(
      applyRulings([['a', 'b'], ['c'], ['d']], [{ kind: 'join', members: ['b', 'd'] }]),
    ).toEqual([['a', 'b', 'd'], ['c']]);
  });

  test('a split takes what it names out of the group, together', () => {
    expect(applyRulings([['a', 'b', 'c', 'd']], [{ kind: 'split', members: ['c', 'b'] }])).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
  });

  test('the later ruling has the last word', () => {
    const rulings: Ruling<string>[] = [
      { kind: 'join', members: ['a', 'b'] },
      { kind: 'split', members: ['b'] },
    ];
    expect(applyRulings([['a'], ['b']], rulings)).toEqual([['a'], ['b']]);
    expect(applyRulings([['a'], ['b']], rulings.toReversed())).toEqual([['a', 'b']]);
  });

  test('a ruling about something that is gone changes nothing', () => {
    expect(applyRulings([['a'], ['b']], [{ kind: 'join', members: ['x', 'y'] }])).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  const member = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const ruling = fc.record({
    kind: fc.constantFrom('join', 'split'),
    members: fc.array(member, { minLength: 1, maxLength: 4 }),
  });

  test('nobody is lost, doubled or invented, and without rulings nothing changes', () => {
    const recognised = [['a', 'b'], ['c'], ['d', 'e', 'f']];
    fc.assert(
      fc.property(fc.array(ruling, { maxLength: 6 }), (rulings) => {
        const groups = applyRulings(recognised, rulings);
        expect(groups.flat().toSorted()).toEqual(recognised.flat());
        expect(groups.every((group) => group.length > 0)).toBe(true);
        expect(applyRulings(groups, [])).toEqual(groups);
      }),
    );
  });
});
