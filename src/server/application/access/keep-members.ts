import type { Office } from '#domain/access/actor.ts';
import { hasDuty, nameInDuty } from '#domain/access/duties.ts';
import type { RegisteredSeat } from '#domain/access/registered-seat.ts';
import { seatFaults, type SeatFault, type SubstitutionGround } from '#domain/access/seat-faults.ts';
import type { OrganizationId, PersonId, SeatId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { recognisePeople } from '../recognition/recognise-people.ts';
import type { Organization } from '../recognition/organization-store.ts';
import { substitutionRulesOn } from './substitution-rules.ts';

export type KeepMembersRefused =
  | { readonly type: 'not-allowed' | 'not-found' | 'has-substitute' }
  | { readonly type: 'faults'; readonly faults: readonly SeatFault[] };
type Kept<T> = Result<T, KeepMembersRefused>;

/** What is the same of a member and of a substitute; dates are ISO days in Denmark, the last one included. */
type NewSeat = {
  readonly committee: OrganizationId;
  /** First name and surname; somebody of that name in the register of people, or somebody new. */
  readonly name: string;
  readonly party: string | null;
  readonly from: string;
  readonly until: string | null;
};

/** Enters somebody who sits in a committee from one day to another (LAW I4). */
export const enterSeat = (
  context: Context,
  command: NewSeat & { readonly office: Exclude<Office, 'substitute'> },
): Promise<Kept<SeatId>> =>
  enter(context, {
    ...command,
    ...{ substituteFor: null, ground: null, approvedOn: null, approvedBy: null },
  });

/**
 * Enters somebody who steps in for a member who is away (L64, L65). Without a last day it lasts as long as the seat.
 * The council's approval stands with it in the council; a committee needs none.
 */
export const enterSubstitute = (
  context: Context,
  command: NewSeat & {
    readonly substituteFor: SeatId;
    readonly ground: SubstitutionGround | null;
    readonly approvedOn: string | null;
    readonly approvedBy: string | null;
  },
): Promise<Kept<SeatId>> => enter(context, { ...command, office: 'substitute' });

type Entered = NewSeat &
  Pick<RegisteredSeat, 'office' | 'substituteFor' | 'ground' | 'approvedOn' | 'approvedBy'>;

const enter = (context: Context, command: Entered): Promise<Kept<SeatId>> =>
  context.transact(async (stores): Promise<Kept<SeatId>> => {
    const { committee, party, from, name, ...rest } = command;
    if (!hasDuty(context.actor, 'keep-members', committee)) return err({ type: 'not-allowed' });
    await stores.lockArchive();
    const organization = await stores.organizations.find(committee);
    if (organization === null || organization.id !== organization.leader)
      return err({ type: 'not-found' });
    const person = await findPerson(stores, organization, from, name);
    if (person === null) return err({ type: 'faults', faults: ['no-name'] });
    const seats = await stores.seats.ofCommittee(committee);
    const away = seats.find(({ id }) => id === rest.substituteFor);
    const seat: RegisteredSeat = {
      ...{ ...rest, id: stores.newId<'Seat'>(), committee, person, name: name.trim(), from },
      ...{ isCouncil: organization.kind === 'council', party: party ?? away?.party ?? null },
      until: rest.until ?? away?.until ?? null,
    };
    const rules = await substitutionRulesOn(stores, committee, from);
    const faults = seatFaults(seat, seats, rules);
    if (faults.length > 0) return err({ type: 'faults', faults });
    await stores.seats.add([seat]);
    await tell(context, stores, 'seat-entered', seat);
    return ok(seat.id);
  });

/** Somebody of that name in the term that the seat begins in; the leader's id. */
async function findPerson(
  stores: Stores,
  { body }: Organization,
  from: string,
  name: string,
): Promise<PersonId | null> {
  const owner = await stores.organizations.bodyWithId(body);
  const id = (await recognisePeople(stores, owner, from, [name]))(name);
  if (id === null) return null;
  const [row] = await stores.people.withIds([id]);
  return row?.leader ?? null;
}

/** The seat is held until a day, that one included; whoever steps in for it stops on the same day at the latest. */
export const endSeat = (
  context: Context,
  { seat: id, until }: { readonly seat: SeatId; readonly until: string },
): Promise<Kept<null>> =>
  change(context, id, async (stores, seat, seats) => {
    const changed = { ...seat, until };
    const later = seats.filter(({ substituteFor }) => substituteFor === id);
    if (until >= seat.from && later.some(({ from }) => from > until))
      return err({ type: 'has-substitute' });
    const rules = await substitutionRulesOn(stores, seat.committee, seat.from);
    const faults = seatFaults(changed, seats, rules);
    if (faults.length > 0) return err({ type: 'faults', faults });
    await stores.seats.setUntil(id, until);
    await tell(context, stores, 'seat-ended', changed);
    for (const substitute of later.filter((one) => one.until === null || one.until > until)) {
      await stores.seats.setUntil(substitute.id, until);
      await tell(context, stores, 'seat-ended', { ...substitute, until });
    }
    return ok(null);
  });

/** Takes an entry that was wrong out of the register; what it said stays in the journal. */
export const takeBackSeat = (
  context: Context,
  { seat: id }: { readonly seat: SeatId },
): Promise<Kept<null>> =>
  change(context, id, async (stores, seat, seats) => {
    if (seats.some(({ substituteFor }) => substituteFor === id))
      return err({ type: 'has-substitute' });
    await stores.seats.remove(id);
    await tell(context, stores, 'seat-taken-back', seat);
    return ok(null);
  });

const change = (
  { actor, transact }: Context,
  id: SeatId,
  work: (
    stores: Stores,
    seat: RegisteredSeat,
    seats: readonly RegisteredSeat[],
  ) => Promise<Kept<null>>,
): Promise<Kept<null>> =>
  transact(async (stores): Promise<Kept<null>> => {
    await stores.lockArchive();
    const seat = await stores.seats.find(id);
    // Whoever keeps no register at all is not told which seats there are.
    if (seat === null)
      return err({ type: hasDuty(actor, 'keep-members') ? 'not-found' : 'not-allowed' });
    if (!hasDuty(actor, 'keep-members', seat.committee)) return err({ type: 'not-allowed' });
    return work(stores, seat, await stores.seats.ofCommittee(seat.committee));
  });

/** The whole line goes into the journal, since it is the only place where a taken back one still stands. */
const tell = (
  { actor, now }: Context,
  { journal }: Stores,
  what: 'seat-entered' | 'seat-ended' | 'seat-taken-back',
  { id, committee, name, office, party, from, until, ...seat }: RegisteredSeat,
): Promise<void> =>
  journal.add({
    ...{ at: now(), by: nameInDuty(actor, 'keep-members', committee), what, subject: committee },
    detail: {
      ...{ seat: id, person: seat.person, name, office, party, from, until },
      ...{ substituteFor: seat.substituteFor, ground: seat.ground },
      ...{ approvedOn: seat.approvedOn, approvedBy: seat.approvedBy },
    },
  });
