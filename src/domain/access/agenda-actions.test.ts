import { describe, expect, test } from 'vitest';
import { agendaStatuses } from '../agenda/agenda.ts';
import { parseId, type Id, type OrganizationId } from '../ids.ts';
import { everybody, grantedRoles, type Actor, type Office, type Role } from './actor.ts';
import {
  agendaActions,
  agendaTable,
  committeesWhereMay,
  knowsAgendas,
  mayWithAgenda,
} from './agenda-actions.ts';

const committee = (n: number): OrganizationId => {
  const id = parseId<'Organization'>(`00000000-0000-4000-8000-00000000000${n}`);
  if (!id) throw new Error('not an id');
  return id;
};
const body = (id: string): Id<'Body'> => id as Id<'Body'>;
const offices: readonly Office[] = ['chair', 'vice-chair', 'member', 'substitute'];
const isOffice = (role: Role): role is Office => offices.some((office) => office === role);

const holding = (role: Role): Actor => {
  if (role === 'mayor') return { ...everybody, isMayor: true };
  if (isOffice(role)) return { ...everybody, seats: [{ committee: committee(1), office: role }] };
  return { ...everybody, grants: [{ role, committees: new Set([committee(1)]) }] };
};
const roles: readonly Role[] = [...grantedRoles, ...offices, 'mayor'];
const may = (actor: Actor, action: (typeof agendaActions)[number]) =>
  agendaStatuses.filter((status) =>
    mayWithAgenda(actor, action, { committee: committee(1), status }),
  );

describe('who may do what with an agenda', () => {
  test.each(roles)('a %s does what the table says, in the own committee', (role) => {
    const cells = agendaStatuses.map((status) => [
      status,
      agendaActions.filter((action) =>
        mayWithAgenda(holding(role), action, { committee: committee(1), status }),
      ),
    ]);
    expect(cells).toEqual(
      agendaStatuses.map((status) => [
        status,
        agendaActions.filter((action) => agendaTable[role][status]?.includes(action)),
      ]),
    );
  });

  test('who has a role in one committee has none in another; the mayor reads all of them', () => {
    const elsewhere = roles.filter((role) =>
      agendaStatuses.some((status) =>
        agendaActions.some((action) =>
          mayWithAgenda(holding(role), action, { committee: committee(2), status }),
        ),
      ),
    );
    expect(elsewhere).toEqual(['mayor']);
  });

  test('the secretary makes the agenda and publishes it; the chair says what to think of the draft', () => {
    expect({
      secretary: may(holding('secretary'), 'change'),
      publicist: may(holding('publicist'), 'change'),
      publishing: may(holding('publicist'), 'publish'),
      chair: may(holding('chair'), 'approve'),
      chairPublishes: may(holding('chair'), 'publish'),
    }).toEqual({
      secretary: ['draft', 'published', 'supplemented'],
      publicist: [],
      publishing: ['draft', 'published', 'supplemented'],
      chair: ['draft'],
      chairPublishes: [],
    });
  });

  test('a vice-chair who steps in for a chair that is not there does what the chair does, and reads as before (LAW L61)', () => {
    const stepsIn: Actor = {
      ...everybody,
      seats: [{ committee: committee(1), office: 'vice-chair', actsAsChair: true }],
    };
    expect(agendaActions.map((action) => [action, may(stepsIn, action)])).toEqual(
      agendaActions.map((action) => [
        action,
        [...new Set([...may(holding('chair'), action), ...may(holding('vice-chair'), action)])],
      ]),
    );
    expect([
      committeesWhereMay(stepsIn, 'approve', 'draft'),
      committeesWhereMay(holding('chair'), 'approve', 'draft'),
      committeesWhereMay(holding('vice-chair'), 'approve', 'draft'),
      committeesWhereMay(holding('mayor'), 'approve', 'draft'),
      committeesWhereMay(holding('mayor'), 'read-published', 'published'),
    ]).toEqual([[committee(1)], [committee(1)], [], [], 'all']);
  });

  test('where the house holds several municipalities, the mayor reads the agendas of the own one alone (LAW L7)', () => {
    const within = { body: body('her'), committees: new Set([committee(1)]) };
    const mayor: Actor = { ...everybody, isMayor: true, within };
    expect([
      committeesWhereMay(mayor, 'read-published', 'published'),
      knowsAgendas(mayor, committee(1)),
      knowsAgendas(mayor, committee(2)),
    ]).toEqual([[committee(1)], true, false]);
  });

  test('members and the mayor see nothing before it is published (LAW L5, L7)', () => {
    for (const role of ['member', 'vice-chair', 'substitute', 'mayor'] as const)
      expect([may(holding(role), 'read-draft'), may(holding(role), 'read-published')]).toEqual([
        [],
        ['published', 'supplemented'],
      ]);
  });

  test('the public, case officers, managers, hearing parties and administrators have no part in it', () => {
    const outside = [
      everybody,
      ...(['case-officer', 'manager', 'director', 'hearing-party', 'administrator'] as const).map(
        holding,
      ),
    ];
    expect(outside.map((actor) => knowsAgendas(actor, committee(1)))).toEqual(
      outside.map(() => false),
    );
    expect(knowsAgendas(holding('member'), committee(1))).toBe(true);
  });
});
