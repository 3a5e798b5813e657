import type { AccountId, OrganizationId } from '../ids.ts';
import { paperStatuses, type Paper, type PaperStatus } from '../paper/paper.ts';
import {
  everyCommittee,
  holdsForMunicipality,
  holdsRole,
  isChairSeat,
  sitsIn,
  type Actor,
} from './actor.ts';
import { hasDuty } from './duties.ts';

export const paperActions = [
  'read',
  /** What it said and had attached before, what has been taken off, and what others were asked about it. */
  'read-history',
  'write',
  'submit',
  'approve',
  'return',
  'recall',
  'reopen',
  'drop',
  'restore',
  'close',
  'open',
  'consider',
  'decide-finding',
  'ask',
  /** Takes a question back, or lets the agenda be sent without an answer that was to be there first. */
  'settle-statement',
  'take-over',
  /** Says which committees are to treat the matter next. */
  'plan-route',
  /** Makes it ready for the next committee's agenda once it stands on a published one. */
  'send-on',
] as const;
export type PaperAction = (typeof paperActions)[number];

/** What somebody is to one paper; the same person may be several things to it. */
export const paperRoles = [
  'owner',
  'case-officer',
  'approver',
  'asked',
  'manager',
  'director',
  'secretary',
  'publicist',
  'chair',
  'member',
  'mayor',
  'auditor',
  'administrator',
  'hearing-party',
  'everybody',
] as const;
export type PaperRole = (typeof paperRoles)[number];

const reading = ['read', 'read-history'] as const;

type Allowed = Readonly<Partial<Record<PaperStatus, readonly PaperAction[]>>>;

const readIn = (...statuses: readonly PaperStatus[]): Allowed =>
  Object.fromEntries(statuses.map((status) => [status, reading]));

const ownWriting: readonly PaperAction[] = [
  ...reading,
  'write',
  'submit',
  'drop',
  'close',
  'open',
  'consider',
  'decide-finding',
  'ask',
  'settle-statement',
  'plan-route',
];
const othersWriting: readonly PaperAction[] = [
  ...reading,
  'write',
  'decide-finding',
  'ask',
  'settle-statement',
  'take-over',
  'plan-route',
];

/**
 * Role × status → what may be done with a paper. Drafts are the administration's own (LAW L70): those who are elected read a
 * paper when it stands on an agenda, the chair when it has been approved and the agenda is made of it (L5, L61); what it said on
 * its way there is not in final form, and stays within.
 */
const table: Readonly<Record<PaperRole, Allowed>> = {
  owner: {
    draft: ownWriting,
    returned: ownWriting,
    approval: [...reading, 'recall', 'ask', 'settle-statement'],
    approved: [...reading, 'reopen', 'consider', 'settle-statement', 'plan-route', 'send-on'],
    dropped: [...reading, 'restore'],
  },
  'case-officer': {
    draft: othersWriting,
    returned: othersWriting,
    approval: [...reading, 'take-over'],
    approved: [...reading, 'take-over'],
    dropped: [...reading, 'take-over'],
  },
  approver: {
    approval: [
      ...reading,
      'write',
      'approve',
      'return',
      'close',
      'open',
      'consider',
      'decide-finding',
      'plan-route',
    ],
  },
  asked: readIn('draft', 'approval', 'returned', 'approved'),
  manager: readIn('draft', 'approval', 'returned', 'approved'),
  director: readIn('draft', 'approval', 'returned', 'approved'),
  secretary: {
    ...readIn('draft', 'returned', 'approval'),
    approved: [
      ...reading,
      'return',
      'close',
      'open',
      'consider',
      'decide-finding',
      'settle-statement',
      'plan-route',
      'send-on',
    ],
    dropped: [...reading, 'restore'],
  },
  publicist: { approved: [...reading, 'consider', 'decide-finding'] },
  chair: { approved: ['read'] },
  member: {},
  mayor: {},
  auditor: readIn(...paperStatuses),
  administrator: {
    ...readIn(...paperStatuses),
    draft: [...reading, 'drop'],
    returned: [...reading, 'drop'],
    dropped: [...reading, 'restore'],
  },
  'hearing-party': {},
  everybody: {},
};

export const actionsOf = (role: PaperRole, status: PaperStatus): readonly PaperAction[] =>
  table[role][status] ?? [];

/**
 * What an actor is to a paper. Nobody approves what they have written themselves, and a case officer who has lost the
 * committee has lost its papers.
 * @param asked those who have been asked for a statement on it
 */
export function rolesTowards(
  actor: Actor,
  paper: Pick<Paper, 'committee' | 'owner' | 'state' | 'steps'>,
  asked: ReadonlySet<AccountId>,
): ReadonlySet<PaperRole> {
  const { committee, owner, state, steps } = paper;
  const holds = (role: Parameters<typeof holdsRole>[1]): boolean =>
    holdsRole(actor, role, committee);
  const isOwner = actor.account !== null && actor.account === owner;
  const step = state.status === 'approval' ? steps[state.step] : undefined;
  const held: Readonly<Record<PaperRole, boolean>> = {
    owner: isOwner && holds('case-officer'),
    'case-officer': !isOwner && actor.account !== null && holds('case-officer'),
    approver: !isOwner && step !== undefined && holds(step.role),
    asked: actor.account !== null && asked.has(actor.account),
    manager: holds('manager'),
    director: holds('director'),
    secretary: holds('secretary'),
    publicist: holds('publicist'),
    chair: holds('chair'),
    member: sitsIn(actor, committee),
    mayor: holds('mayor'),
    auditor: holds('auditor'),
    administrator: holdsForMunicipality(actor, 'administrator', committee),
    'hearing-party': holds('hearing-party'),
    everybody: true,
  };
  return new Set(paperRoles.filter((role) => held[role]));
}

/**
 * Whether what is closed may be read too: a closed paper, and the closed files of an open one. Whoever administers the house keeps
 * its accounts and settings and has no business in a closed matter (need to know; the duty of secrecy holds inside the house too);
 * where an owner has left, a colleague in the committee takes the paper on, and nobody has to let them in.
 */
export const readsClosed = (roles: ReadonlySet<PaperRole>, status: PaperStatus): boolean =>
  [...roles].some((role) => role !== 'administrator' && actionsOf(role, status).includes('read'));

export const allowedActions = (
  roles: ReadonlySet<PaperRole>,
  status: PaperStatus,
): ReadonlySet<PaperAction> => new Set([...roles].flatMap((role) => actionsOf(role, status)));

/** Only case officers begin papers, in their committees, and under an account that can own them. */
export const mayBeginPaper = (actor: Actor, committee: OrganizationId): boolean =>
  actor.account !== null && hasDuty(actor, 'begin-papers', committee);

/** The papers that an actor may read: the same table as a question that the database answers. */
export type PaperVisibility = {
  readonly committees: 'all' | readonly OrganizationId[];
  readonly statuses: readonly PaperStatus[];
  /** Closed ones among them. */
  readonly closed: boolean;
};

export function visiblePapers(actor: Actor): readonly PaperVisibility[] {
  const readable = (role: PaperRole): readonly PaperStatus[] =>
    paperStatuses.filter((status) => actionsOf(role, status).includes('read'));
  const byGrant = actor.grants
    .filter(({ role }) => role !== 'case-officer' || actor.account !== null)
    .map(({ role, committees }) => ({
      committees:
        role === 'administrator'
          ? everyCommittee(actor)
          : committees === 'all'
            ? ('all' as const)
            : [...committees],
      statuses: readable(role),
      closed: role !== 'administrator',
    }));
  const bySeat = actor.seats.filter(isChairSeat).map(({ committee }) => ({
    committees: [committee],
    statuses: readable('chair'),
    closed: true,
  }));
  return [...byGrant, ...bySeat].filter(({ statuses }) => statuses.length > 0);
}
