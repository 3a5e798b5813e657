import type { BodyId, OrganizationId } from '../ids.ts';
import {
  allRoles,
  committeesHeld,
  everyCommittee,
  grantedRoles,
  holdsForMunicipality,
  holdsRole,
  isOfOwnBody,
  type Actor,
  type GrantedRole,
  type Role,
} from './actor.ts';

/**
 * How far a duty reaches: the committees that the role is held in; the whole municipality, whatever committees stand in the grant;
 * or the whole house, of which a municipality has nothing to say where the house holds several (ADR 0015).
 */
export type Scope = 'own committees' | 'own municipality' | 'whole house';

export const duties = [
  /** Makes the committee's agendas: told of what is ready for them, and puts what it has in several committees on. */
  'keep-agendas',
  /** Is told when an agenda is out, changed or withdrawn, and when a meeting is moved (LAW L7). */
  'receive-agendas',
  /** Plans the committee's meetings, and sets its deadlines and the items that stand on every agenda (LAW L1, L4). */
  'plan-meetings',
  /** Knows what is planned and not yet announced: those who plan it and those who are to come. */
  'see-plan',
  /** Has the committee's meetings in the overview and the own calendar. */
  'follow-meetings',
  /** Enters school holidays and breaks: the municipality's. */
  'enter-breaks',
  /** Brings in, publishes and withdraws the committee's documents. */
  'keep-minutes',
  /** Keeps the register that says who may vote (LAW I4, L64-L65). */
  'keep-members',
  /** Begins a matter; what may be done with it then stands in `paper-actions.ts`. */
  'begin-papers',
  /** Says how matters are written: templates, steps, phrases, numbers, by-laws. */
  'keep-settings',
  /** Lets people in and entrusts them with roles (LAW I2). */
  'keep-accounts',
  /** Reads who did what (LAW I4). */
  'read-journal',
  /** Of what is closed too: which matter it was, and why. */
  'read-closed-journal',
  /** Undoes an import, says what is one committee, matter or person, keeps the register of subjects. */
  'keep-archive',
] as const;
export type Duty = (typeof duties)[number];

type Holders = Readonly<Partial<Record<Role, Scope>>>;

const own: Scope = 'own committees';
const all: Scope = 'own municipality';
const byCommittee: Holders = { secretary: own, administrator: all };
const seated: Holders = { chair: own, 'vice-chair': own, member: own, substitute: own };

/** The role that gives all others: somebody in a municipality must always have it, and the account for emergencies has no other. */
export const keeperOfAccounts = 'administrator' satisfies GrantedRole;

/**
 * Role × duty → how far. A role that is not named has no part in a duty. What may be done with one paper or one agenda, by its
 * status, stands in `paper-actions.ts` and `agenda-actions.ts`. Whoever administers the house has no business in what is closed.
 */
export const dutyTable: Readonly<Record<Duty, Holders>> = {
  'keep-agendas': { secretary: own },
  'receive-agendas': { ...seated, mayor: all },
  'plan-meetings': byCommittee,
  'see-plan': { ...byCommittee, ...seated },
  'follow-meetings': {
    ...{ 'case-officer': own, manager: own, director: own, secretary: own, publicist: own },
    ...{ 'hearing-party': own, auditor: own, ...seated, mayor: all, administrator: all },
  },
  'enter-breaks': { administrator: all },
  'keep-minutes': byCommittee,
  'keep-members': byCommittee,
  'begin-papers': { 'case-officer': own },
  'keep-settings': { administrator: all },
  'keep-accounts': { [keeperOfAccounts]: all },
  'read-journal': { auditor: own, administrator: all },
  'read-closed-journal': { auditor: own },
  'keep-archive': { administrator: 'whole house' },
};

const holdersOf = (duty: Duty, scope: Scope): readonly Role[] =>
  allRoles.filter((role) => dutyTable[duty][role] === scope);

/**
 * Whether a duty is the actor's today.
 * @param committee left out: anywhere
 */
export const hasDuty = (actor: Actor, duty: Duty, committee?: OrganizationId): boolean =>
  holdersOf(duty, 'own committees').some((role) => holdsRole(actor, role, committee)) ||
  holdersOf(duty, 'own municipality').some((role) =>
    holdsForMunicipality(actor, role, committee),
  ) ||
  (actor.within === undefined &&
    holdersOf(duty, 'whole house').some((role) => holdsForMunicipality(actor, role, committee)));

/** Whether a duty that is the municipality's is the actor's there. */
export const hasDutyOf = (actor: Actor, duty: Duty, body: BodyId): boolean =>
  hasDuty(actor, duty) && isOfOwnBody(actor, body);

/** The committees in which a duty is the actor's: the same table as a question that the database answers. */
export const committeesOfDuty = (actor: Actor, duty: Duty): 'all' | readonly OrganizationId[] =>
  holdersOf(duty, 'own municipality').some((role) => holdsForMunicipality(actor, role))
    ? everyCommittee(actor)
    : committeesHeld(actor, holdersOf(duty, 'own committees'));

/** Those who have a duty in a committee, for whoever tells them something. */
export const whoseDuty = (
  duty: Duty,
  committee: OrganizationId,
): readonly { readonly role: GrantedRole; readonly committee: OrganizationId }[] =>
  grantedRoles
    .filter((role) => dutyTable[duty][role] === 'own committees')
    .map((role) => ({ role, committee }));

/**
 * How somebody is named in the journal for what they do by a duty in a committee: a deputy with whoever's stead it is in. Danish,
 * since the journal is the municipality's.
 */
export function nameInDuty(actor: Actor, duty: Duty, committee: OrganizationId): string {
  const holding = actor.grants.filter(
    ({ role, committees }) =>
      dutyTable[duty][role] === 'own committees' &&
      (committees === 'all' || committees.has(committee)),
  );
  const [deputy] = holding.flatMap(({ insteadOf }) => insteadOf ?? []);
  const isOwn = holding.some(({ insteadOf }) => insteadOf === undefined);
  return isOwn || deputy === undefined
    ? actor.name
    : `${actor.name} som stedfortræder for ${deputy}`;
}
