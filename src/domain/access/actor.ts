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

/** The committees in which the actor has been granted a role. */
export function committeesOf(actor: Actor, role: GrantedRole): 'all' | readonly OrganizationId[] {
  const held = actor.grants.filter((grant) => grant.role === role);
  return held.some(({ committees }) => committees === 'all')
    ? 'all'
    : [...new Set(held.flatMap(({ committees }) => (committees === 'all' ? [] : [...committees])))];
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
 * An administrator's grant is for the whole municipality, whatever committees stand in it.
 * @param committee left out: of any
 */
export const isAdministrator = (actor: Actor, committee?: OrganizationId): boolean =>
  actor.grants.some(({ role }) => role === 'administrator') && reaches(actor, committee);

/** Documents of a committee are brought in, published and withdrawn by its secretary. */
export const mayKeepMinutes = (actor: Actor, committee: OrganizationId): boolean =>
  isAdministrator(actor, committee) || holdsRole(actor, 'secretary', committee);

/** The register of members is kept by the administrator, and for a committee by its secretary (LAW I4). */
export const mayKeepMembers = (actor: Actor, committee: OrganizationId): boolean =>
  isAdministrator(actor, committee) || holdsRole(actor, 'secretary', committee);

/**
 * What concerns the whole archive: undoing an import, saying what is one committee, matter or person, the register of subjects, and
 * what the house does by itself. Where it is that of several municipalities, only the command line and the house (ADR 0015).
 */
export const mayKeepArchive = (actor: Actor): boolean =>
  isAdministrator(actor) && actor.within === undefined;

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
