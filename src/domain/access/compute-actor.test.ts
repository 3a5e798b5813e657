import { describe, expect, test } from 'vitest';
import type { Id } from '../ids.ts';
import { holdsForMunicipality, holdsRole } from './actor.ts';
import { computeActor, type AccountGrant } from './compute-actor.ts';
import { hasDuty, nameInDuty } from './duties.ts';
import type { RegisteredSeat } from './registered-seat.ts';

const id = <Entity extends string>(text: string): Id<Entity> => text as Id<Entity>;
const holder = { id: id<'Account'>('konto'), name: 'Vita Vang', person: id<'Person'>('vita') };
const grant = (over: Partial<AccountGrant> = {}): AccountGrant => ({
  role: 'secretary',
  committee: id('job'),
  insteadOf: null,
  from: null,
  until: null,
  ...over,
});
const seat = (over: Partial<RegisteredSeat> = {}): RegisteredSeat => ({
  ...{ id: id('sæde'), committee: id('job'), isCouncil: false, person: id('vita'), name: 'Vita' },
  ...{ office: 'member', party: null, from: '2022-01-01', until: '2025-12-31', ground: null },
  ...{ substituteFor: null, approvedOn: null, approvedBy: null },
  ...over,
});

const nobody: ReadonlySet<Id<'Seat'>> = new Set();

describe('what somebody may do on a day', () => {
  test.each([
    ['before the first day', '2026-02-28', false],
    ['on the first day', '2026-03-01', true],
    ['on the last day', '2026-03-31', true],
    ['the day after', '2026-04-01', false],
  ])('a role that is given for a while holds then and not otherwise: %s', (_when, today, holds) => {
    const actor = computeActor(
      holder,
      [grant({ from: '2026-03-01', until: '2026-03-31' })],
      [],
      today,
      nobody,
    );
    expect(holdsRole(actor, 'secretary', id('job'))).toBe(holds);
    expect(holdsRole(actor, 'secretary', id('teknik'))).toBe(false);
  });

  test('access ends with the last day of the membership', () => {
    expect(computeActor(holder, [], [seat()], '2025-12-31', nobody).seats).toEqual([
      { committee: 'job', office: 'member' },
    ]);
    expect(computeActor(holder, [], [seat()], '2026-01-01', nobody).seats).toEqual([]);
  });

  test.each([
    ['where there is a chair, a vice-chair is that alone', 'vice-chair', [], false],
    ['where there is none, the vice-chair steps in', 'vice-chair', ['job'], true],
    ['a committee without one elsewhere changes nothing', 'vice-chair', ['teknik'], false],
    ['a member does not step in', 'member', ['job'], false],
  ] as const)('%s (LAW L61)', (_what, office, without, stepsIn) => {
    const actor = computeActor(
      holder,
      [],
      [seat({ office })],
      '2025-06-01',
      nobody,
      new Set(without.map((one) => id<'Organization'>(one))),
    );
    expect([holdsRole(actor, 'chair', id('job')), actor.isMayor]).toEqual([stepsIn, false]);
  });

  test.each([
    ['the chair of the council is the mayor', { isCouncil: true, office: 'chair' }, true],
    ['a member of the council is not', { isCouncil: true }, false],
    ['nor the chair of a committee', { office: 'chair' }, false],
    ['nor whoever was', { isCouncil: true, office: 'chair', until: '2024-12-31' }, false],
  ] as const)('%s', (_what, over, isMayor) => {
    expect(computeActor(holder, [], [seat(over)], '2025-06-01', nobody).isMayor).toBe(isMayor);
  });

  test.each([
    ['a substitute sits there while standing in', [id<'Seat'>('sæde')], {}, 1],
    ['but not otherwise', [], {}, 0],
    ['nor when the time is over', [id<'Seat'>('sæde')], { until: '2025-05-31' }, 0],
  ] as const)('%s', (_what, standingIn, over, seats) => {
    const substitute = seat({ office: 'substitute', substituteFor: id('anden'), ...over });
    const actor = computeActor(holder, [], [substitute], '2025-06-01', new Set(standingIn));
    expect(actor.seats).toHaveLength(seats);
  });

  test('where the house holds several municipalities, nothing reaches beyond the account’s own', () => {
    const within = { body: id<'Body'>('her'), committees: new Set([id<'Organization'>('job')]) };
    const grants = [
      grant({ committee: null }),
      grant({ role: 'auditor', committee: id('nabo') }),
      grant({ role: 'administrator', committee: null }),
    ];
    const seats = [seat(), seat({ committee: id('nabo'), isCouncil: true, office: 'chair' })];
    const actor = computeActor(holder, grants, seats, '2025-06-01', nobody, new Set(), within);
    expect(actor).toEqual({
      ...{ name: 'Vita Vang', account: 'konto', person: 'vita', isMayor: false, within },
      grants: [
        { role: 'secretary', committees: new Set(['job']) },
        { role: 'administrator', committees: new Set(['job']) },
      ],
      seats: [{ committee: 'job', office: 'member' }],
    });
    expect([
      holdsForMunicipality(actor, 'administrator', id('job')),
      holdsForMunicipality(actor, 'administrator', id('nabo')),
      holdsRole({ ...actor, isMayor: true }, 'mayor', id('job')),
      holdsRole({ ...actor, isMayor: true }, 'mayor', id('nabo')),
      hasDuty(actor, 'keep-archive'),
    ]).toEqual([true, false, true, false, false]);
  });

  test('one role in several committees is one grant; a deputy’s is another, and is signed as such', () => {
    const grants = [grant(), grant({ committee: id('teknik') }), grant({ committee: id('social'), insteadOf: 'Helle Ref' })]; // prettier-ignore
    const actor = computeActor(holder, grants, [], '2026-01-01', nobody);
    expect(actor.grants).toEqual([
      { role: 'secretary', committees: new Set(['job', 'teknik']) },
      { role: 'secretary', committees: new Set(['social']), insteadOf: 'Helle Ref' },
    ]);
    expect(nameInDuty(actor, 'keep-agendas', id('job'))).toBe('Vita Vang');
    expect(nameInDuty(actor, 'keep-agendas', id('social'))).toBe(
      'Vita Vang som stedfortræder for Helle Ref',
    );
  });
});
