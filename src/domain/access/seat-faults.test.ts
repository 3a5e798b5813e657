import { describe, expect, test } from 'vitest';
import type { Id } from '../ids.ts';
import type { RegisteredSeat } from './registered-seat.ts';
import { seatFaults } from './seat-faults.ts';

const id = <Entity extends string>(text: string): Id<Entity> => text as Id<Entity>;
const seat = (name: string, over: Partial<RegisteredSeat> = {}): RegisteredSeat => ({
  ...{ id: id(`sæde ${name}`), committee: id('udvalg'), isCouncil: false, person: id(name), name },
  ...{ office: 'member', party: 'A', from: '2026-01-01', until: '2029-12-31' },
  ...{ substituteFor: null, ground: null, approvedOn: null, approvedBy: null },
  ...over,
});
const members = [seat('Anna', { office: 'chair' }), seat('Bent', { until: '2026-12-31' })];
const standIn = (over: Partial<RegisteredSeat> = {}): RegisteredSeat =>
  seat('Vita', {
    ...{ office: 'substitute', substituteFor: id('sæde Bent'), ground: 'health' },
    ...{ from: '2026-03-01', until: '2026-05-31' },
    ...over,
  });

describe('what stands in the register of members', () => {
  test.each<[string, Partial<RegisteredSeat>, readonly string[]]>([
    ['somebody new', {}, []],
    ['for one day', { from: '2026-02-01', until: '2026-02-01' }, []],
    ['that ends before it begins', { until: '2025-12-31' }, ['bad-dates']],
    ['a chair beside another', { office: 'chair' }, ['two-chairs']],
    ['a chair on the last day of another', { office: 'chair', from: '2029-12-31' }, ['two-chairs']],
    ['a chair after another', { office: 'chair', from: '2030-01-01', until: null }, []],
    ['a chair before another', { office: 'chair', from: '2025-01-01', until: '2025-12-31' }, []],
    ['somebody who has a seat', { person: id('Bent') }, ['overlaps']],
    ['somebody who has left', { person: id('Bent'), from: '2027-01-01' }, []],
  ])('%s', (_what, over, faults) => {
    expect(seatFaults(seat('Ny', over), members)).toEqual(faults);
  });

  test('a seat may be changed without being in its own way', () => {
    expect(seatFaults(seat('Anna', { office: 'chair', until: null }), members)).toEqual([]);
  });

  test.each<[string, Partial<RegisteredSeat>, readonly string[]]>([
    ['for a leave of three months', {}, []],
    ['for a fortnight', { until: '2026-03-14' }, ['too-short']],
    ['without a ground', { ground: null }, ['no-ground']],
    ['for nobody', { substituteFor: id('ingen') }, ['no-seat']],
    ['for longer than the seat', { until: '2027-01-01' }, ['no-seat']],
    ['before the seat', { from: '2025-12-01' }, ['no-seat']],
    ['who sits there', { person: id('Anna') }, ['already-member']],
    ['in the council without its approval', { isCouncil: true }, ['not-approved']],
    ['in the council with it', { isCouncil: true, approvedOn: '2026-02-20' }, []],
    ['in the council from the day of it', { isCouncil: true, approvedOn: '2026-03-20' }, []],
    ['approved too late', { isCouncil: true, approvedOn: '2026-06-01' }, ['not-approved']],
  ])('a substitute %s', (_what, over, faults) => {
    expect(seatFaults(standIn(over), members)).toEqual(faults);
  });

  test('nobody steps in for two at once', () => {
    const other = standIn({ id: id('andet sæde'), substituteFor: id('sæde Anna') });
    expect(seatFaults(standIn(), [...members, other])).toEqual(['overlaps']);
  });

  test('the by-laws can allow any length, and a committee of the council can want its members', () => {
    const rules = { anyLength: true, councilMembers: new Set([id<'Person'>('Anna')]) };
    expect(seatFaults(standIn({ until: '2026-03-02' }), members, rules)).toEqual([
      'not-in-council',
    ]);
  });
});
