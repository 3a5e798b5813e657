import type { AgendaStatus } from '../agenda/agenda.ts';
import type { OrganizationId } from '../ids.ts';
import { allRoles, committeesHeld, holdsRole, type Actor, type Role } from './actor.ts';

export const agendaActions = [
  /** Makes an agenda for a meeting, with the lines that stand on every agenda. */
  'open',
  /** Sees the agenda as it is made, drafts and closed items included. */
  'read-draft',
  /** Puts lines on, moves them and takes them off; says who is disqualified. */
  'change',
  /** Asks the chair for a word on the draft. */
  'send-to-chair',
  /** The chair's word on the draft (LAW L5, L61). */
  'approve',
  'ask-for-changes',
  'preview',
  'publish',
  'publish-supplement',
  /** Takes it back from the public side. */
  'withdraw',
  /** Takes one published item back, and puts it there again. */
  'withdraw-item',
  'return-item',
  /** Lets an item return at another meeting. */
  'postpone',
  'cancel',
  /** Reads what has been published, the closed items of the committee included (LAW L7, L71). */
  'read-published',
  'mark-as-read',
] as const;
export type AgendaAction = (typeof agendaActions)[number];

type ByStatus = Readonly<Partial<Record<AgendaStatus, readonly AgendaAction[]>>>;

const publishing: readonly AgendaAction[] = [
  'preview',
  'publish',
  'publish-supplement',
  'withdraw',
  'withdraw-item',
  'return-item',
];
const keeping: ByStatus = {
  planned: ['open', 'cancel'],
  draft: ['read-draft', 'change', 'send-to-chair', 'preview', 'publish', 'postpone', 'cancel'],
  published: publicAnd('change', 'postpone', ...publishing),
  supplemented: publicAnd('change', 'postpone', ...publishing),
};
/** A member of the committee reads what has been published, closed items in full (LAW L71). */
const reading: ByStatus = {
  published: ['read-published', 'mark-as-read'],
  supplemented: ['read-published', 'mark-as-read'],
};
const none: ByStatus = {};

function publicAnd(...more: readonly AgendaAction[]): readonly AgendaAction[] {
  return ['read-draft', 'read-published', 'mark-as-read', ...more];
}

/**
 * Who may do what with an agenda, by its status. A role that is not named in a status may do nothing there; a deputy is a
 * secretary by the grant, and a vice-chair the chair where there is none (LAW L61). A publicist sees and publishes what others have made. Whoever administers the house reads no
 * agenda for that.
 */
export const agendaTable: Readonly<Record<Role, ByStatus>> = {
  secretary: keeping,
  publicist: {
    draft: ['read-draft', 'preview', 'publish'],
    published: publicAnd(...publishing),
    supplemented: publicAnd(...publishing),
  },
  chair: {
    draft: ['read-draft', 'preview', 'approve', 'ask-for-changes'],
    published: publicAnd('preview'),
    supplemented: publicAnd('preview'),
  },
  'vice-chair': reading,
  member: reading,
  substitute: reading,
  mayor: reading,
  auditor: {
    draft: ['read-draft'],
    published: ['read-draft', 'read-published'],
    supplemented: ['read-draft', 'read-published'],
    cancelled: ['read-draft'],
  },
  'case-officer': none,
  manager: none,
  director: none,
  'hearing-party': none,
  administrator: none,
};

/** Whether the actor may do something with the agenda of a committee while it has that status. */
export const mayWithAgenda = (
  actor: Actor,
  action: AgendaAction,
  { committee, status }: { readonly committee: OrganizationId; readonly status: AgendaStatus },
): boolean =>
  allRoles.some(
    (role) =>
      (agendaTable[role][status]?.includes(action) ?? false) && holdsRole(actor, role, committee),
  );

/** Whether the actor has any office in the making or reading of the committee's agendas: what is not there is not told apart. */
export const knowsAgendas = (actor: Actor, committee: OrganizationId): boolean =>
  allRoles.some(
    (role) => Object.keys(agendaTable[role]).length > 0 && holdsRole(actor, role, committee),
  );

/** The committees of which that is so: the same table as a question that the database answers. */
export const agendaCommittees = (actor: Actor): 'all' | readonly OrganizationId[] =>
  committeesHeld(
    actor,
    allRoles.filter((role) => Object.keys(agendaTable[role]).length > 0),
  );

/** The committees in which the actor may do something with every agenda that has that status, for the database to ask by. */
export const committeesWhereMay = (
  actor: Actor,
  action: AgendaAction,
  status: AgendaStatus,
): 'all' | readonly OrganizationId[] =>
  committeesHeld(
    actor,
    allRoles.filter((role) => agendaTable[role][status]?.includes(action) ?? false),
  );
