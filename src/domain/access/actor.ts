import type { AccountId, BodyId, OrganizationId, PersonId } from '../ids.ts';

/** What somebody has been entrusted with; granted to an account by an administrator or by the sign-in's claims (LAW I2). */
export const grantedRoles = [
  'case-officer',
  'manager',
  'director',
  'secretary',
  'publicist',
  'hearing-party',
  'auditor',
  'administrator',
] as const;
export type GrantedRole = (typeof grantedRoles)[number];

/** Offices in a committee come from the register of members with its dates, never from a grant (LAW I4, L64-L65). */
const offices = ['chair', 'vice-chair', 'member', 'substitute'] as const;
export type Office = (typeof offices)[number];

export type Role = GrantedRole | Office | 'mayor';
export const allRoles: readonly Role[] = [...grantedRoles, ...offices, 'mayor'];

export type Grant = {
  readonly role: GrantedRole;
  /** The committees that it holds in: leaders' ids (`Organization.leader`). */
  readonly committees: 'all' | ReadonlySet<OrganizationId>;
  /** The secretary in whose stead, where it is a deputy's. */
  readonly insteadOf?: string;
};

/** A seat that is held today. */
export type Seat = {
  readonly committee: OrganizationId;
  readonly office: Office;
  /** A vice-chair's where the committee has no chair today (LAW L61). */
  readonly actsAsChair?: true;
};

/** Whether whoever has the seat is the chair today, or steps in for one who is not there (LAW L61). */
export const isChairSeat = ({ office, actsAsChair }: Seat): boolean =>
  office === 'chair' || actsAsChair === true;

/** Someone who has signed in, the municipality's own command line, or everybody. */
export type Actor = {
  /** For the journal: a name, or the account that the command line ran under. */
  readonly name: string;
  /** Null for the command line and for everybody. */
  readonly account: AccountId | null;
  /** Whom of the register of members the account belongs to. */
  readonly person: PersonId | null;
  readonly grants: readonly Grant[];
  readonly seats: readonly Seat[];
  /** The mayor reads the agendas and minutes of every committee (LAW L7). */
  readonly isMayor: boolean;
  /**
   * The municipality that the account is of, where one house holds several: nothing that somebody is or has been entrusted with
   * reaches beyond it, and what an account has been given in another one counts for nothing (ADR 0015). Left out: the house holds
   * one, or it is the command line.
   */
  readonly within?: Municipality;
};

export type Municipality = {
  readonly body: BodyId;
  /** All its committees, under every name. */
  readonly committees: ReadonlySet<OrganizationId>;
};

/** The municipality's command line and its own server: whoever reaches them has the data folder anyway. */
export const administratorNamed = (name: string): Actor => ({
  name,
  account: null,
  person: null,
  grants: [{ role: 'administrator', committees: 'all' }],
  seats: [],
  isMayor: false,
});

/** Somebody who has not signed in. */
export const everybody: Actor = {
  name: 'offentligheden',
  account: null,
  person: null,
  grants: [],
  seats: [],
  isMayor: false,
};

/** Whether the actor has a role in a committee today; without a committee: in any. */
export function holdsRole(actor: Actor, role: Role, committee?: OrganizationId): boolean {
  if (role === 'mayor') return actor.isMayor && reaches(actor, committee);
  return (
    actor.grants.some(
      (grant) =>
        grant.role === role &&
        (grant.committees === 'all' ||
          (committee === undefined ? grant.committees.size > 0 : grant.committees.has(committee))),
    ) ||
    actor.seats.some(
      (seat) =>
        (seat.office === role || (role === 'chair' && isChairSeat(seat))) &&
        (committee === undefined || seat.committee === committee),
    )
  );
}

/** The committees in which the actor has any of some roles; the mayor's are all of the municipality (LAW L7). */
export function committeesHeld(
  actor: Actor,
  wanted: readonly Role[],
): 'all' | readonly OrganizationId[] {
  const grants = actor.grants.filter(({ role }) => wanted.includes(role));
  if (grants.some(({ committees }) => committees === 'all')) return 'all';
  const every = actor.isMayor && wanted.includes('mayor') ? everyCommittee(actor) : [];
  if (every === 'all') return 'all';
  return [
    ...new Set([
      ...every,
      ...grants.flatMap(({ committees }) => (committees === 'all' ? [] : [...committees])),
      ...actor.seats
        .filter(
          (seat) => wanted.includes(seat.office) || (wanted.includes('chair') && isChairSeat(seat)),
        )
        .map(({ committee }) => committee),
    ]),
  ];
}

/** Whether a committee is of the actor's municipality. */
const reaches = ({ within }: Actor, committee: OrganizationId | undefined): boolean =>
  within === undefined || committee === undefined || within.committees.has(committee);

/** Whether something of a municipality is of the actor's own. */
export const isOfOwnBody = ({ within }: Actor, body: BodyId): boolean =>
  within === undefined || within.body === body;

/** All committees that the actor could have to do with. */
export const everyCommittee = ({ within }: Actor): 'all' | readonly OrganizationId[] =>
  within === undefined ? 'all' : [...within.committees];

/** Whether these are all the committees of the actor's municipality, where the house holds several. */
export const isEveryCommittee = (
  { within }: Actor,
  committees: readonly OrganizationId[],
): boolean => within !== undefined && within.committees.isSubsetOf(new Set(committees));

/**
 * Whether the actor has a role whose reach is the whole municipality, whatever committees stand in the grant.
 * @param committee left out: of any
 */
export const holdsForMunicipality = (
  actor: Actor,
  role: Role,
  committee?: OrganizationId,
): boolean =>
  (role === 'mayor' ? actor.isMayor : actor.grants.some((grant) => grant.role === role)) &&
  reaches(actor, committee);

/** Whoever sits in the committee, whatever the office. */
export const sitsIn = (actor: Actor, committee: OrganizationId): boolean =>
  actor.seats.some((seat) => seat.committee === committee);
