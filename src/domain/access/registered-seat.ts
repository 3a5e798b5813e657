import type { OrganizationId, PersonId, SeatId } from '../ids.ts';
import type { Office } from './actor.ts';

/** A line of the register of members: who sits in a committee from one day to another. */
export type RegisteredSeat = {
  readonly id: SeatId;
  /** The leader's id (`Organization.leader`). */
  readonly committee: OrganizationId;
  readonly isCouncil: boolean;
  /** The leader's id (`PersonRow.leader`). */
  readonly person: PersonId;
  readonly name: string;
  readonly office: Office;
  readonly party: string | null;
  /** ISO, the first day. */
  readonly from: string;
  /** ISO, the last day; null until further notice. */
  readonly until: string | null;
  /** Of a substitute: the seat of whoever is away (LAW L64-L65). */
  readonly substituteFor: SeatId | null;
  readonly ground: string | null;
  /** When the council approved that the conditions for calling the substitute are met (L64). */
  readonly approvedOn: string | null;
  /** Where that stands: the meeting and the item. */
  readonly approvedBy: string | null;
  /** The by-laws allow a substitute for an absence of any length on its first day (L64, L65). */
  readonly mayBeShort?: boolean;
};
