import { describe, expect, test } from 'vitest';
import { parseId, type OrganizationId } from '../ids.ts';
import { mayKeepArchive, mayKeepMinutes, type Actor, type Role } from './actor.ts';

const committee = (n: number): OrganizationId => {
  const id = parseId<'Organization'>(`00000000-0000-4000-8000-00000000000${n}`);
  if (!id) throw new Error('not an id');
  return id;
};
const actor = (role: Role): Actor => ({
  name: 'Prøve Prøvesen',
  role,
  committees: new Set([committee(1)]),
});

describe('who may do what', () => {
  test.each([
    ['administrator', true, true, true],
    ['secretary', true, false, false],
    ['member', false, false, false],
    ['public', false, false, false],
  ] as const)(
    '%s keeps the minutes of their committee: %s, of another: %s, the archive: %s',
    (role, own, other, archive) => {
      expect([
        mayKeepMinutes(actor(role), committee(1)),
        mayKeepMinutes(actor(role), committee(2)),
        mayKeepArchive(actor(role)),
      ]).toEqual([own, other, archive]);
    },
  );
});
