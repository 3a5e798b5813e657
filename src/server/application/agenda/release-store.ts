import type { AccountId, MeetingId } from '#domain/ids.ts';

/** An agenda that is to be sent at a time. */
export type PlannedRelease = {
  readonly meeting: MeetingId;
  readonly dueAt: Date;
  /** Why it is sent after the deadline (LAW L1); null where it is not. */
  readonly lateReason: string | null;
  /** In whose name it is sent, with the rights they have then. */
  readonly account: AccountId;
  readonly by: string;
  readonly askedAt: Date;
};

export type ReleaseStore = {
  readonly find: (meeting: MeetingId) => Promise<PlannedRelease | null>;
  /** In the place of an earlier one. */
  readonly put: (release: PlannedRelease) => Promise<void>;
  readonly remove: (meeting: MeetingId) => Promise<void>;
};
