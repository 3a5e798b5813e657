import { expect, test } from 'vitest';
import { parseId, type Id, type OrganizationId } from '../ids.ts';
import { allRoles, everybody, grantedRoles, type Actor, type Role } from './actor.ts';
import { agendaTable } from './agenda-actions.ts';
import { committeesOfDuty, duties, dutyTable, hasDuty, keeperOfAccounts, whoseDuty } from './duties.ts'; // prettier-ignore

const committee = (n: number): OrganizationId => {
  const id = parseId<'Organization'>(`00000000-0000-4000-8000-00000000000${n}`);
  if (!id) throw new Error('not an id');
  return id;
};
const [own, other, neighbour] = [committee(1), committee(2), committee(3)];
const body = 'her' as Id<'Body'>;

const granted = (role: Role): Actor['grants'] =>
  grantedRoles.flatMap((one) => (one === role ? { role: one, committees: new Set([own]) } : []));
const seated = (role: Role): Actor['seats'] =>
  (['chair', 'vice-chair', 'member', 'substitute'] as const).flatMap((office) =>
    office === role ? { committee: own, office } : [],
  );
const holding = (role: Role): Actor => ({
  ...{ ...everybody, name: role, grants: granted(role), seats: seated(role) },
  isMayor: role === 'mayor',
});
/** The same where the house holds another municipality too, whose committee is the third. */
const ofOne = (actor: Actor): Actor => ({
  ...actor,
  within: { body, committees: new Set([own, other]) },
});

test('who has which duty, and how far it reaches', () => {
  const printed = duties.map((duty) => {
    const held = allRoles.filter((role) => dutyTable[duty][role] !== undefined);
    return `${duty}: ${held.map((role) => `${role} (${dutyTable[duty][role] ?? ''})`).join(', ')}`;
  });
  expect(printed).toEqual([
    'keep-agendas: secretary (own committees)',
    'receive-agendas: chair (own committees), vice-chair (own committees), member (own committees), substitute (own committees), mayor (own municipality)',
    'plan-meetings: secretary (own committees), administrator (own municipality)',
    'see-plan: secretary (own committees), administrator (own municipality), chair (own committees), vice-chair (own committees), member (own committees), substitute (own committees)',
    'follow-meetings: case-officer (own committees), manager (own committees), director (own committees), secretary (own committees), publicist (own committees), hearing-party (own committees), auditor (own committees), administrator (own municipality), chair (own committees), vice-chair (own committees), member (own committees), substitute (own committees), mayor (own municipality)',
    'enter-breaks: administrator (own municipality)',
    'keep-minutes: secretary (own committees), administrator (own municipality)',
    'keep-members: secretary (own committees), administrator (own municipality)',
    'begin-papers: case-officer (own committees)',
    'keep-settings: administrator (own municipality)',
    'keep-accounts: administrator (own municipality)',
    'read-journal: auditor (own committees), administrator (own municipality)',
    'read-closed-journal: auditor (own committees)',
    'keep-archive: administrator (whole house)',
  ]);
});

/** Anywhere, in the own committee, in another of the municipality, in the neighbour's: alone in the house, and beside another. */
const reaches = {
  'own committees': [
    [true, true, false, false],
    [true, true, false, false],
  ],
  'own municipality': [
    [true, true, true, true],
    [true, true, true, false],
  ],
  'whole house': [
    [true, true, true, true],
    [false, false, false, false],
  ],
  none: [
    [false, false, false, false],
    [false, false, false, false],
  ],
} as const;

test.each(allRoles)('a %s has the duties that the table gives, as far as it says', (role) => {
  const places = [undefined, own, other, neighbour];
  const has = duties.map((duty) => [
    duty,
    [holding(role), ofOne(holding(role))].map((actor) =>
      places.map((place) => hasDuty(actor, duty, place)),
    ),
  ]);
  expect(has).toEqual(duties.map((duty) => [duty, reaches[dutyTable[duty][role] ?? 'none']]));
});

test('the database is asked for the committees that the table gives', () => {
  const committees = (actor: Actor) =>
    duties
      .filter((duty) => dutyTable[duty][keeperOfAccounts] !== 'whole house')
      .map((duty) => committeesOfDuty(actor, duty));
  for (const role of allRoles) {
    const scopes = duties
      .filter((duty) => dutyTable[duty][keeperOfAccounts] !== 'whole house')
      .map((duty) => dutyTable[duty][role] ?? 'none');
    expect([role, committees(holding(role))]).toEqual([
      role,
      scopes.map((scope) => ({ 'own municipality': 'all', 'own committees': [own] })[scope as string] ?? []), // prettier-ignore
    ]);
    expect([role, committees(ofOne(holding(role)))]).toEqual([
      role,
      scopes.map((scope) => ({ 'own municipality': [own, other], 'own committees': [own] })[scope as string] ?? []), // prettier-ignore
    ]);
  }
});

test('everybody has no duty, and a role in no committee none that is the committees’ own', () => {
  const nowhere: Actor = { ...everybody, grants: [{ role: 'secretary', committees: new Set() }] };
  for (const actor of [everybody, nowhere])
    expect(duties.filter((duty) => hasDuty(actor, duty))).toEqual([]);
});

test('whose duty the agendas are opens and changes them; they are told of what is ready', () => {
  const change = allRoles.filter((role) => agendaTable[role].draft?.includes('change'));
  expect(change).toEqual(allRoles.filter((role) => dutyTable['keep-agendas'][role]));
  expect(whoseDuty('keep-agendas', own)).toEqual([{ role: 'secretary', committee: own }]);
});

test('one role alone gives roles', () => {
  expect(Object.keys(dutyTable['keep-accounts'])).toEqual([keeperOfAccounts]);
});
