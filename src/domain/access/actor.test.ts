import { describe, expect, test } from 'vitest';
import { parseId, type OrganizationId } from '../ids.ts';
import {
  administratorNamed,
  everybody,
  grantedRoles,
  holdsRole,
  sitsIn,
  type Actor,
  type GrantedRole,
} from './actor.ts';
import { hasDuty } from './duties.ts';

const committee = (n: number): OrganizationId => {
  const id = parseId<'Organization'>(`00000000-0000-4000-8000-00000000000${n}`);
  if (!id) throw new Error('not an id');
  return id;
};
const granted = (role: GrantedRole): Actor => ({
  ...everybody,
  name: 'Prøve Prøvesen',
  grants: [{ role, committees: new Set([committee(1)]) }],
});
const seated: Actor = { ...everybody, seats: [{ committee: committee(1), office: 'chair' }] };

describe('who may do what', () => {
  test.each(grantedRoles)('a %s keeps what the office is for', (role) => {
    expect([
      hasDuty(granted(role), 'keep-minutes', committee(1)),
      hasDuty(granted(role), 'keep-minutes', committee(2)),
      hasDuty(granted(role), 'keep-archive'),
    ]).toEqual(
      {
        administrator: [true, true, true],
        secretary: [true, false, false],
      }[role as string] ?? [false, false, false],
    );
  });

  test('a seat gives no right to keep minutes, and everybody has none at all', () => {
    for (const actor of [seated, everybody])
      expect([
        hasDuty(actor, 'keep-minutes', committee(1)),
        hasDuty(actor, 'keep-archive'),
      ]).toEqual([false, false]);
  });

  test('the command line keeps everything', () => {
    expect(hasDuty(administratorNamed('drift'), 'keep-minutes', committee(2))).toBe(true);
  });

  test('an office is held in its own committee only', () => {
    expect([
      holdsRole(seated, 'chair', committee(1)),
      holdsRole(seated, 'chair', committee(2)),
      holdsRole(seated, 'chair'),
      sitsIn(seated, committee(1)),
      sitsIn(seated, committee(2)),
      holdsRole(seated, 'mayor'),
    ]).toEqual([true, false, true, true, false, false]);
  });
});
