import { describe, expect, test } from 'vitest';
import type { Id } from '../ids.ts';
import type { RegisteredSeat } from './registered-seat.ts';
import { substitutionFaults, votersOn, type SubstitutionRules } from './voters.ts';

const id = <Entity extends string>(text: string): Id<Entity> => text as Id<Entity>;
const seat = (name: string, over: Partial<RegisteredSeat> = {}): RegisteredSeat => ({
  id: id(`sæde ${name}`),
  committee: id('udvalg'),
  isCouncil: false,
  person: id(name),
  name,
  office: 'member',
  party: 'A',
  from: '2026-01-01',
  until: '2029-12-31',
  substituteFor: null,
  ground: null,
  approvedOn: null,
  approvedBy: null,
  ...over,
});
const standIn = (over: Partial<RegisteredSeat> = {}): RegisteredSeat =>
  seat('Vita', {
    office: 'substitute',
    substituteFor: id('sæde Bent'),
    from: '2026-03-01',
    until: '2026-05-31',
    ...over,
  });
const names = (seats: readonly RegisteredSeat[], date: string, rules?: SubstitutionRules) =>
  votersOn(seats, date, rules).map(({ name, standsInFor }) =>
    standsInFor === null ? name : `${name} for ${standsInFor}`,
  );
const members = [seat('Anna', { office: 'chair' }), seat('Bent')];

describe('who may vote in a committee', () => {
  test.each([
    ['the day before the term', '2025-12-31', []],
    ['on its first day', '2026-01-01', ['Anna', 'Bent']],
    ['on its last day', '2029-12-31', ['Anna', 'Bent']],
    ['the day after', '2030-01-01', []],
  ])('%s', (_when, date, expected) => {
    expect(names(members, date)).toEqual(expected);
  });

  test.each([
    ['before the leave', '2026-02-28', ['Anna', 'Bent']],
    ['on its first day', '2026-03-01', ['Anna', 'Vita for Bent']],
    ['on its last day', '2026-05-31', ['Anna', 'Vita for Bent']],
    ['after it', '2026-06-01', ['Anna', 'Bent']],
  ])('a substitute sits in the place of whoever is on leave: %s', (_when, date, expected) => {
    expect(names([...members, standIn()], date)).toEqual(expected);
  });

  test('never more than there are seats: of two substitutes for one seat the last one called sits there', () => {
    const later = standIn({ id: id('sæde Carl'), person: id('Carl'), name: 'Carl', from: '2026-04-01' }); // prettier-ignore
    expect(names([...members, later, standIn()], '2026-04-10')).toEqual(['Anna', 'Carl for Bent']);
  });

  test('a substitute for the chair is not the chair', () => {
    const [voter] = votersOn(
      [...members, standIn({ substituteFor: id('sæde Anna') })],
      '2026-04-01',
    );
    expect(voter).toEqual({
      person: 'Vita',
      name: 'Vita',
      office: 'substitute',
      party: 'A',
      standsInFor: 'Anna',
    });
  });
});

describe('a substitute is called when the law allows it', () => {
  const council = (over: Partial<RegisteredSeat> = {}) => standIn({ isCouncil: true, ...over });
  const short = { from: '2026-03-01', until: '2026-03-14' };
  const onlyMembers: SubstitutionRules = {
    anyLength: false,
    councilMembers: new Set([id('Anna')]),
  };
  test.each([
    ['a month to the day is long enough', standIn({ from: '2026-01-15', until: '2026-02-14' }), []],
    ['a day less is not', standIn({ from: '2026-01-15', until: '2026-02-13' }), ['too-short']],
    [
      'from the last of January a month ends in February',
      standIn({ from: '2026-01-31', until: '2026-02-27' }),
      [],
    ],
    ['over New Year', standIn({ from: '2026-12-10', until: '2027-01-09' }), []],
    ['until further notice', standIn({ until: null }), []],
    [
      'the by-laws may allow any length',
      standIn(short),
      [],
      { anyLength: true, councilMembers: null },
    ],
    ['the council must have approved it', council(), ['not-approved']],
    [
      'the council approves afterwards: not yet',
      council({ approvedOn: '2026-04-02' }),
      ['not-approved'],
    ],
    ['the council has approved it', council({ approvedOn: '2026-04-01' }), []],
    ['a committee needs no approval', standIn(), []],
    ['nobody votes twice', standIn({ person: id('Anna') }), ['already-member']],
    ['nobody is away', standIn({ substituteFor: id('sæde Carl') }), ['no-seat']],
    [
      'only members of the council sit in its committees',
      standIn(),
      ['not-in-council'],
      onlyMembers,
    ],
  ] as const)('%s', (_what, substitute, faults, rules?: SubstitutionRules) => {
    const date = substitute.from > '2026-04-01' || substitute.until === '2026-03-14' || substitute.from < '2026-03-01' ? substitute.from : '2026-04-01'; // prettier-ignore
    const seats = [...members, substitute];
    expect(substitutionFaults(substitute, seats, date, rules)).toEqual(faults);
    const sits = votersOn(seats, date, rules).some(({ standsInFor }) => standsInFor !== null);
    expect(sits).toBe(faults.length === 0);
  });
});
