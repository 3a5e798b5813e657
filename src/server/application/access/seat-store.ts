import type { RegisteredSeat } from '#domain/access/registered-seat.ts';
import type { BodyId, OrganizationId, PersonId, SeatId } from '#domain/ids.ts';

/** The register of members (LAW I4). */
export type SeatStore = {
  /** Of any time, in the order of their first day. */
  readonly ofPerson: (person: PersonId) => Promise<readonly RegisteredSeat[]>;
  readonly ofCommittee: (committee: OrganizationId) => Promise<readonly RegisteredSeat[]>;
  readonly add: (seats: readonly Omit<RegisteredSeat, 'name' | 'isCouncil'>[]) => Promise<void>;
  readonly find: (id: SeatId) => Promise<RegisteredSeat | null>;
  /** @param until ISO, the last day */
  readonly setUntil: (id: SeatId, until: string) => Promise<void>;
  readonly remove: (id: SeatId) => Promise<void>;
  readonly removeOfBody: (body: BodyId) => Promise<void>;
};
