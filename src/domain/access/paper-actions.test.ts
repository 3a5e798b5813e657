import { describe, expect, test } from 'vitest';
import { parseId, type AccountId, type OrganizationId } from '../ids.ts';
import type { Paper } from '../paper/paper.ts';
import { administratorNamed, everybody, type Actor } from './actor.ts';
import {
  actionsOf,
  paperRoles,
  rolesTowards,
  visiblePapers,
  type PaperRole,
} from './paper-actions.ts';

const id = <Entity extends string>(n: number) => {
  const parsed = parseId<Entity>(`00000000-0000-4000-8000-00000000000${n}`);
  if (!parsed) throw new Error('not an id');
  return parsed;
};
const committee: OrganizationId = id(1);
const owner: AccountId = id(2);
const paper = (state: Paper['state'], by = owner) => ({
  committee,
  owner: by,
  state,
  steps: [
    { role: 'manager', name: 'Chef' },
    { role: 'director', name: 'Direktør' },
  ] as const,
});
const actor = (over: Partial<Actor>): Actor => ({ ...everybody, account: id(3), ...over });
const roles = (who: Actor, state: Paper['state'] = { status: 'draft' }, by = owner) =>
  [...rolesTowards(who, paper(state, by), new Set())].filter((role) => role !== 'everybody');
const grant = (role: Actor['grants'][number]['role'], of = committee): Actor['grants'] => [
  { role, committees: new Set([of]) },
];

describe('what somebody is to a paper', () => {
  const cases: readonly (readonly [string, readonly PaperRole[], readonly PaperRole[]])[] = [
    [
      'who wrote it is its case officer',
      roles(actor({ account: owner, grants: grant('case-officer') })),
      ['owner'],
    ],
    ['a colleague is another', roles(actor({ grants: grant('case-officer') })), ['case-officer']],
    [
      'who has lost the committee has lost the paper',
      roles(actor({ account: owner, grants: grant('case-officer', id(9)) })),
      [],
    ],
    [
      'the manager approves at the first step',
      roles(actor({ grants: grant('manager') }), { status: 'approval', step: 0 }),
      ['approver', 'manager'],
    ],
    [
      'and not at the second',
      roles(actor({ grants: grant('manager') }), { status: 'approval', step: 1 }),
      ['manager'],
    ],
    [
      'nobody approves what they have written themselves',
      roles(actor({ account: owner, grants: [...grant('case-officer'), ...grant('manager')] }), {
        status: 'approval',
        step: 0,
      }),
      ['owner', 'manager'],
    ],
    [
      'a manager of another committee is nobody',
      roles(actor({ grants: grant('manager', id(9)) }), { status: 'approval', step: 0 }),
      [],
    ],
    ['the command line keeps the house', roles(administratorNamed('drift')), ['administrator']],
  ];
  test.each(cases)('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

test('no paper is read by those who are elected before it stands on an agenda, but by the chair once approved', () => {
  const elected: readonly PaperRole[] = ['chair', 'member', 'mayor', 'hearing-party', 'everybody'];
  expect(
    elected.map((role) => [
      role,
      (['draft', 'approval', 'returned', 'approved', 'dropped'] as const).filter(
        (status) => actionsOf(role, status).length > 0,
      ),
    ]),
  ).toEqual([
    ['chair', ['approved']],
    ['member', []],
    ['mayor', []],
    ['hearing-party', []],
    ['everybody', []],
  ]);
});

test('whoever may do anything with a paper may read it', () => {
  for (const role of paperRoles)
    for (const status of ['draft', 'approval', 'returned', 'approved', 'dropped'] as const) {
      const actions = actionsOf(role, status);
      expect([role, status, actions.length === 0 || actions.includes('read')]).toEqual([
        role,
        status,
        true,
      ]);
    }
});

test('the list shows what the sheet would', () => {
  expect(
    visiblePapers(
      actor({
        grants: [...grant('publicist'), ...grant('hearing-party')],
        seats: [{ committee: id(7), office: 'chair' }],
      }),
    ),
  ).toEqual([
    { committees: [committee], statuses: ['approved'], closed: true },
    { committees: [id(7)], statuses: ['approved'], closed: true },
  ]);
  expect(visiblePapers(everybody)).toEqual([]);
});
