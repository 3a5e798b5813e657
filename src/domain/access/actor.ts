import type { AccountId, OrganizationId, PersonId } from '../ids.ts';

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
export type Office = 'chair' | 'vice-chair' | 'member' | 'substitute';

export type Role = GrantedRole | Office | 'mayor';

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
  if (role === 'mayor') return actor.isMayor;
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

/** The committees in which the actor has been granted a role. */
export function committeesOf(actor: Actor, role: GrantedRole): 'all' | readonly OrganizationId[] {
  const held = actor.grants.filter((grant) => grant.role === role);
  return held.some(({ committees }) => committees === 'all')
    ? 'all'
    : [...new Set(held.flatMap(({ committees }) => (committees === 'all' ? [] : [...committees])))];
}

/** An administrator's grant is for the whole municipality, whatever committees stand in it. */
export const isAdministrator = (actor: Actor): boolean =>
  actor.grants.some(({ role }) => role === 'administrator');

/** Documents of a committee are brought in, published and withdrawn by its secretary. */
export const mayKeepMinutes = (actor: Actor, committee: OrganizationId): boolean =>
  isAdministrator(actor) || holdsRole(actor, 'secretary', committee);

/** The register of members is kept by the administrator, and for a committee by its secretary (LAW I4). */
export const mayKeepMembers = (actor: Actor, committee: OrganizationId): boolean =>
  isAdministrator(actor) || holdsRole(actor, 'secretary', committee);

/** What concerns the whole municipality: undoing an import, saying what is one committee, matter or person. */
export const mayKeepArchive = (actor: Actor): boolean => isAdministrator(actor);

/** Whoever sits in the committee, whatever the office. */
export const sitsIn = (actor: Actor, committee: OrganizationId): boolean =>
  actor.seats.some((seat) => seat.committee === committee);

/**
 * How somebody is named in the journal for what they do in a role: a deputy with whoever's stead it is in. Danish, since the
 * journal is the municipality's.
 */
export function nameInRole(actor: Actor, role: GrantedRole, committee: OrganizationId): string {
  const holding = actor.grants.filter(
    (grant) =>
      grant.role === role && (grant.committees === 'all' || grant.committees.has(committee)),
  );
  const [deputy] = holding.flatMap(({ insteadOf }) => insteadOf ?? []);
  const isOwn = holding.some(({ insteadOf }) => insteadOf === undefined);
  return isOwn || deputy === undefined
    ? actor.name
    : `${actor.name} som stedfortræder for ${deputy}`;
}
