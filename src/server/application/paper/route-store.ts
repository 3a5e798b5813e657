import type { PaperId } from '#domain/ids.ts';
import type { RouteStep } from '#domain/paper/route.ts';

export type Sending = {
  /** The paper that the next committee got. */
  readonly next: PaperId;
  readonly by: string;
  readonly at: Date;
};

/** Where one paper is to go, has come from and has gone. */
type Way = {
  readonly steps: readonly RouteStep[];
  readonly before: readonly PaperId[];
  readonly after: readonly PaperId[];
};

/** Where papers are to go, and where they have gone. */
export type RouteStore = {
  /** In order; none where the committee's own treatment is the last, or nobody has said. */
  readonly ofPaper: (paper: PaperId) => Promise<readonly RouteStep[]>;
  readonly put: (paper: PaperId, steps: readonly RouteStep[]) => Promise<void>;
  /** What it was sent on as: the last that has not been given up, or else the last; null for one that has not been. */
  readonly sending: (paper: PaperId) => Promise<Sending | null>;
  /** The papers that it came by, oldest first. */
  readonly before: (paper: PaperId) => Promise<readonly PaperId[]>;
  /** What it was sent on as, and that again, nearest first; those that have been given up too. */
  readonly after: (paper: PaperId) => Promise<readonly PaperId[]>;
  /** `ofPaper`, `before` and `after` of several papers. */
  readonly waysOf: (papers: readonly PaperId[]) => Promise<ReadonlyMap<PaperId, Way>>;
  /** One that has been given up gives way to the new one, and keeps what it was sent on from. */
  readonly noteSent: (paper: PaperId, sending: Sending) => Promise<void>;
};
