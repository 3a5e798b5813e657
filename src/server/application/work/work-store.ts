/** What is done after a commit, in any process; it survives the death of one. */
export type WorkKind = 'read-file' | 'release-agenda';

export type WorkOrder = {
  readonly id: string;
  readonly subject: string;
  /** How many times it has been begun, this time included. */
  readonly attempts: number;
};

export type WorkStore = {
  /** Entered in the transaction that wants it done; once, however often it is asked for. */
  readonly ask: (kind: WorkKind, subject: string, dueAt: Date) => Promise<void>;
  /**
   * Takes what has been due longest; nobody else gets it before `leaseUntil`.
   * @returns null where nothing is due
   */
  readonly take: (kind: WorkKind, now: Date, leaseUntil: Date) => Promise<WorkOrder | null>;
  /** Still at it. */
  readonly extend: (order: WorkOrder, leaseUntil: Date) => Promise<void>;
  /**
   * Done, with the transaction.
   * @returns false where the lease ran out and somebody else has taken it
   */
  readonly finish: (order: WorkOrder) => Promise<boolean>;
  /** Later, by anybody. */
  readonly postpone: (order: WorkOrder, dueAt: Date) => Promise<void>;
};
