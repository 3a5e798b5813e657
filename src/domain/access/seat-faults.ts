import type { RegisteredSeat } from './registered-seat.ts';
import { ordinaryRules, substitutionFaults, type SubstitutionFault } from './voters.ts';

/** Why somebody is away for so long that a substitute is called (LAW L64). */
export const substitutionGrounds = [
  'health',
  'parental-leave',
  'public-duty',
  'business',
  'other',
] as const;
export type SubstitutionGround = (typeof substitutionGrounds)[number];

/** What keeps a line from standing in the register of members. */
export type SeatFault =
  /** A name that could be several people's: a surname, or an initial and a surname. */
  | 'no-name'
  | 'bad-dates'
  /** The same person has another seat in the committee on some of the days. */
  | 'overlaps'
  /** Somebody else presides on some of the days. */
  | 'two-chairs'
  /** A substitute is called for a ground that the law knows (L64). */
  | 'no-ground'
  | SubstitutionFault;

/** The field of the form where each is mended. */
export const fieldOfSeatFault = {
  'no-name': 'name',
  'bad-dates': 'until',
  overlaps: 'name',
  'two-chairs': 'office',
  'no-ground': 'ground',
  'no-seat': 'substituteFor',
  'too-short': 'until',
  'not-approved': 'approvedOn',
  'already-member': 'name',
  'not-in-council': 'name',
} as const satisfies Record<SeatFault, string>;

/**
 * What keeps a seat from being entered or changed so.
 * @param seats the committee's, of any time; a seat of the same id is the one that is changed
 * @returns an empty list where it may stand
 */
export function seatFaults(
  seat: RegisteredSeat,
  seats: readonly RegisteredSeat[],
  rules = ordinaryRules,
): readonly SeatFault[] {
  if (seat.until !== null && seat.until < seat.from) return ['bad-dates'];
  const meanwhile = seats.filter((other) => other.id !== seat.id && overlap(other, seat));
  const own = meanwhile.filter(({ person }) => person === seat.person);
  if (seat.office === 'substitute') {
    const others = seats.filter(({ id }) => id !== seat.id);
    const faults = [firstDay(seat), seat.until ?? firstDay(seat)].flatMap((day) =>
      substitutionFaults(seat, others, day, rules),
    );
    return [
      ...new Set<SeatFault>([
        ...faults,
        ...(own.some(({ office }) => office !== 'substitute') ? (['already-member'] as const) : []),
        ...(own.some(({ office }) => office === 'substitute') ? (['overlaps'] as const) : []),
        ...(seat.ground === null ? (['no-ground'] as const) : []),
      ]),
    ];
  }
  const isSecondChair =
    seat.office === 'chair' && meanwhile.some(({ office }) => office === 'chair');
  return [
    ...(own.length > 0 ? (['overlaps'] as const) : []),
    ...(isSecondChair ? (['two-chairs'] as const) : []),
  ];
}

/** A substitute in the council sits from the day of its approval, where that lies later (L64). */
const firstDay = ({ isCouncil, approvedOn, from, until }: RegisteredSeat): string =>
  isCouncil && approvedOn !== null && approvedOn > from && (until === null || approvedOn <= until)
    ? approvedOn
    : from;

type Period = Pick<RegisteredSeat, 'from' | 'until'>;
const overlap = (a: Period, b: Period): boolean =>
  (a.until === null || b.from <= a.until) && (b.until === null || a.from <= b.until);
