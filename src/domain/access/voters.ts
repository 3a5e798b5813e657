import type { PersonId, SeatId } from '../ids.ts';
import { addDays } from '../text/calendar.ts';
import type { Office } from './actor.ts';
import type { RegisteredSeat } from './registered-seat.ts';
import { isValidOn } from './validity.ts';

/** What the by-laws and the committee's kind say of substitutes. */
export type SubstitutionRules = {
  /** The by-laws allow a substitute however short the absence is (LAW L64, L65). */
  readonly anyLength: boolean;
  /** Who sits in the council, where only they may sit in the committee (L60, L65); null where anybody may. */
  readonly councilMembers: ReadonlySet<PersonId> | null;
};

export const ordinaryRules: SubstitutionRules = { anyLength: false, councilMembers: null };

/** Why a substitute does not stand in. */
export type SubstitutionFault =
  /** Nobody's seat is stood in for, or it is not held during all of the time. */
  | 'no-seat'
  /** Less than a month, which only the by-laws can allow (L64, L65). */
  | 'too-short'
  /** The council has not approved that the conditions are met, or only later (L64); a committee needs no approval (L65). */
  | 'not-approved'
  /** Has a seat of their own in the same committee. */
  | 'already-member'
  /** A substitute in a committee of the council must sit in the council (L65). */
  | 'not-in-council';

/** Somebody who may vote in a committee on a day. */
export type Voter = {
  readonly person: PersonId;
  readonly name: string;
  readonly office: Office;
  readonly party: string | null;
  /** The name of whoever they stand in for. */
  readonly standsInFor: string | null;
};

/**
 * Who may vote in a committee on a day: those who hold its seats then, a substitute in the place of whoever is away. It
 * comes from the register of members alone, never from what somebody has been entrusted with (LAW I4).
 * @param seats the committee's, of any time
 * @param date ISO
 */
export function votersOn(
  seats: readonly RegisteredSeat[],
  date: string,
  rules: SubstitutionRules = ordinaryRules,
): readonly Voter[] {
  const standingIn = substitutesOn(seats, date, rules);
  return seats
    .filter((seat) => isValidOn(seat, date))
    .filter(({ office }) => office !== 'substitute')
    .map((seat) => {
      const substitute = standingIn.get(seat.id);
      const { person, name, office, party } = substitute ?? seat;
      return { person, name, office, party, standsInFor: substitute ? seat.name : null };
    });
}

/**
 * Who stands in on a day, and so votes there and reads what members read (LAW L64, L65).
 * @param seats the committee's, of any time
 * @param date ISO
 * @returns the substitutes' lines by the seat that they stand in for
 */
export function substitutesOn(
  seats: readonly RegisteredSeat[],
  date: string,
  rules: SubstitutionRules,
): ReadonlyMap<SeatId, RegisteredSeat> {
  const standingIn = new Map<SeatId, RegisteredSeat>();
  const valid = seats.filter((seat) => isValidOn(seat, date));
  // Of several who were called for one seat, the last one sits there.
  for (const seat of valid.toSorted((a, b) => a.from.localeCompare(b.from)))
    if (seat.substituteFor !== null && substitutionFaults(seat, seats, date, rules).length === 0)
      standingIn.set(seat.substituteFor, seat);
  return standingIn;
}

/**
 * What keeps a substitute from standing in on a day.
 * @param seats the committee's, of any time, the substitute's own among them
 */
export function substitutionFaults(
  substitute: RegisteredSeat,
  seats: readonly RegisteredSeat[],
  date: string,
  { anyLength, councilMembers }: SubstitutionRules = ordinaryRules,
): readonly SubstitutionFault[] {
  const away = seats.find(({ id }) => id === substitute.substituteFor);
  const isMember = seats.some(
    (seat) =>
      seat.office !== 'substitute' && seat.person === substitute.person && isValidOn(seat, date),
  );
  return [
    ...(away === undefined || away.office === 'substitute' || !isValidOn(away, date)
      ? (['no-seat'] as const)
      : []),
    ...(anyLength || isLongEnough(substitute) ? [] : (['too-short'] as const)),
    ...(isApprovedOn(substitute, date) ? [] : (['not-approved'] as const)),
    ...(isMember ? (['already-member'] as const) : []),
    ...(councilMembers === null || councilMembers.has(substitute.person)
      ? []
      : (['not-in-council'] as const)),
  ];
}

/** The council approves at a meeting; from that day on the substitute sits there. */
const isApprovedOn = (
  { isCouncil, approvedOn }: Pick<RegisteredSeat, 'isCouncil' | 'approvedOn'>,
  date: string,
): boolean => !isCouncil || (approvedOn !== null && approvedOn <= date);

/** A month, unless the by-laws allow less (L64, L65). */
const isLongEnough = (seat: Pick<RegisteredSeat, 'from' | 'until' | 'mayBeShort'>): boolean =>
  seat.mayBeShort === true || lastsAMonth(seat);

/** From 15 January to 14 February is a month; without a last day it is longer. */
export const lastsAMonth = ({ from, until }: Pick<RegisteredSeat, 'from' | 'until'>): boolean =>
  until === null || addDays(until, 1) >= monthAfter(from);

/** The same day of the next month, or its last day where it is shorter. */
function monthAfter(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const first = `${nextYear}-${String(next).padStart(2, '0')}-01`;
  const sameDay = addDays(first, day - 1);
  if (sameDay.slice(0, 7) === first.slice(0, 7)) return sameDay;
  const [lastYear, last] = next === 12 ? [nextYear + 1, 1] : [nextYear, next + 1];
  return addDays(`${lastYear}-${String(last).padStart(2, '0')}-01`, -1);
}
