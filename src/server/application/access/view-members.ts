import { hasDuty } from '#domain/access/duties.ts';
import type { RegisteredSeat } from '#domain/access/registered-seat.ts';
import { isValidOn } from '#domain/access/validity.ts';
import {
  substitutionFaults,
  votersOn,
  type SubstitutionFault,
  type Voter,
} from '#domain/access/voters.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { ownOrganizations } from '../recognition/own-organizations.ts';
import { substitutionRulesOn } from './substitution-rules.ts';

type Named = { readonly id: OrganizationId; readonly name: string };

/** A line of the register, with the name of whoever it steps in for. */
export type ListedSeat = RegisteredSeat & { readonly insteadOf: string | null };

export type ViewedMembers = {
  /** Those whose register the actor keeps, by name. */
  readonly committees: readonly Named[];
  readonly committee: Named & { readonly isCouncil: boolean };
  /** Today's members, each with those who step in for the seat today. */
  readonly today: readonly (ListedSeat & { readonly substitutes: readonly ListedSeat[] })[];
  readonly coming: readonly ListedSeat[];
  /** The last one to leave first. */
  readonly former: readonly ListedSeat[];
  /** Seats that somebody may step in for: those that have not ended. */
  readonly open: readonly ListedSeat[];
  readonly vote: VoteOn;
};

/** Who may vote on a day, and why others of the register may not. */
export type VoteOn = {
  readonly date: string;
  readonly voters: readonly (Voter & { readonly seat: RegisteredSeat | null })[];
  /** Members whose seat somebody else sits in, and substitutes who may not step in. */
  readonly others: readonly {
    readonly name: string;
    readonly replacedBy: string | null;
    readonly faults: readonly SubstitutionFault[];
  }[];
};

const offices = ['chair', 'vice-chair', 'member', 'substitute'] as const;
const byOffice = (a: RegisteredSeat, b: RegisteredSeat): number =>
  offices.indexOf(a.office) - offices.indexOf(b.office) || a.name.localeCompare(b.name, 'da');

/**
 * A committee's register of members for whoever keeps it.
 * @param committee null: the first that the actor keeps
 * @param today ISO, in Denmark
 * @param date the day for which it is asked who may vote, ISO
 * @returns not-found where there is no such committee, or none at all
 */
export async function viewMembers(
  { actor, stores }: Pick<Context, 'actor' | 'stores'>,
  committee: OrganizationId | null,
  today: string,
  date: string,
): Promise<Result<ViewedMembers, 'not-allowed' | 'not-found'>> {
  const all = await ownOrganizations({ actor, stores });
  const known = all.filter(({ id, leader, meets }) => id === leader && meets);
  const kept = known
    .filter(({ id }) => hasDuty(actor, 'keep-members', id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
  const chosen = committee === null ? kept[0] : kept.find(({ id }) => id === committee);
  if (chosen === undefined)
    return err(kept.length > 0 || hasDuty(actor, 'keep-members') ? 'not-found' : 'not-allowed');
  const seats = await stores.seats.ofCommittee(chosen.id);
  const names = new Map(seats.map(({ id, name }) => [id, name]));
  const listed = seats
    .map((seat): ListedSeat => {
      const { substituteFor: away } = seat;
      return { ...seat, insteadOf: away === null ? null : (names.get(away) ?? null) };
    })
    .toSorted(byOffice);
  const now = listed.filter((seat) => isValidOn(seat, today));
  const isMember = ({ office }: RegisteredSeat): boolean => office !== 'substitute';
  const rules = await substitutionRulesOn(stores, chosen.id, date);
  return ok({
    committees: kept.map(({ id, name }) => ({ id, name })),
    committee: { id: chosen.id, name: chosen.name, isCouncil: chosen.kind === 'council' },
    today: now.filter(isMember).map((seat) => ({
      ...seat,
      substitutes: now.filter(({ substituteFor }) => substituteFor === seat.id),
    })),
    coming: listed
      .filter(({ from }) => from > today)
      .toSorted((a, b) => a.from.localeCompare(b.from)),
    former: listed
      .filter(({ until }) => until !== null && until < today)
      .toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? '')),
    open: listed.filter((seat) => isMember(seat) && (seat.until === null || seat.until >= today)),
    vote: voteOn(seats, date, rules),
  });
}

/** @param seats the committee's, of any time */
export function voteOn(
  seats: readonly RegisteredSeat[],
  date: string,
  rules: Parameters<typeof votersOn>[2],
): VoteOn {
  const voters = votersOn(seats, date, rules);
  const valid = seats.filter((seat) => isValidOn(seat, date));
  const votes = new Set(voters.map(({ person }) => person));
  return {
    date,
    voters: voters.map((voter) => ({
      ...voter,
      seat: valid.find(({ person }) => person === voter.person) ?? null,
    })),
    others: valid
      .filter(({ person }) => !votes.has(person))
      .map((seat) => ({
        name: seat.name,
        replacedBy: voters.find(({ standsInFor }) => standsInFor === seat.name)?.name ?? null,
        faults: seat.office === 'substitute' ? substitutionFaults(seat, seats, date, rules) : [],
      })),
  };
}
