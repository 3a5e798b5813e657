import type { AccountId, OrganizationId, PersonId, SeatId } from '../ids.ts';
import type { Actor, Grant, GrantedRole, Municipality } from './actor.ts';
import type { RegisteredSeat } from './registered-seat.ts';
import { isValidOn, type Validity } from './validity.ts';

/** What an account has been entrusted with in one committee, or in all (null). */
export type AccountGrant = Validity & {
  readonly role: GrantedRole;
  readonly committee: OrganizationId | null;
  /** The name of whoever it is exercised in the stead of. */
  readonly insteadOf: string | null;
};

export type AccountHolder = {
  readonly id: AccountId;
  readonly name: string;
  readonly person: PersonId | null;
};

/**
 * Who somebody is on a day: the grants and the seats valid then, so that access ends when the membership ends (LAW I5).
 * The chair of the council is the mayor (L7).
 * @param seats those of the account's person, of any time
 * @param today ISO, in Denmark
 * @param standingIn the substitutes' seats among them that stand in that day (`substitutesOn`): the others read nothing
 * @param withoutChair committees that have no chair that day: the vice-chair steps in (L61)
 * @param within the account's municipality, where the house holds several: what is held elsewhere counts for nothing (ADR 0015)
 */
export function computeActor(
  { id, name, person }: AccountHolder,
  grants: readonly AccountGrant[],
  seats: readonly RegisteredSeat[],
  today: string,
  standingIn: ReadonlySet<SeatId>,
  withoutChair: ReadonlySet<OrganizationId> = new Set(),
  within?: Municipality,
): Actor {
  const isWithin = (committee: OrganizationId): boolean =>
    within === undefined || within.committees.has(committee);
  const held = seats.filter(
    (seat) =>
      isValidOn(seat, today) &&
      isWithin(seat.committee) &&
      (seat.office !== 'substitute' || standingIn.has(seat.id)),
  );
  const given = grants.filter(
    (grant) => isValidOn(grant, today) && (grant.committee === null || isWithin(grant.committee)),
  );
  return {
    name,
    account: id,
    person,
    grants: joinGrants(given, within?.committees ?? 'all'),
    seats: held.map(({ committee, office }) => ({
      committee,
      office,
      ...(office === 'vice-chair' && withoutChair.has(committee)
        ? { actsAsChair: true as const }
        : {}),
    })),
    isMayor: held.some(({ isCouncil, office }) => isCouncil && office === 'chair'),
    ...(within === undefined ? {} : { within }),
  };
}

/**
 * One grant a role and whoever it is exercised for, with all its committees.
 * @param every what a grant without a committee holds in
 */
function joinGrants(grants: readonly AccountGrant[], every: Grant['committees']): readonly Grant[] {
  const groups = Map.groupBy(grants, ({ role, insteadOf }) => `${role} ${insteadOf ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const committees = group.flatMap(({ committee }) => committee ?? []);
    return {
      role: first.role,
      committees: group.some(({ committee }) => committee === null) ? every : new Set(committees),
      ...(first.insteadOf === null ? {} : { insteadOf: first.insteadOf }),
    };
  });
}
