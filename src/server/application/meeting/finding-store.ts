import type { AgendaItemId, FindingId, MeetingId } from '#domain/ids.ts';
import type { PersonalDataKind } from '#domain/personal-data/finding.ts';

export type FindingStatus = 'open' | 'accepted' | 'masked';

export type FindingRow = {
  readonly id: FindingId;
  readonly item: AgendaItemId;
  /** Where in the item: see `itemTexts`. */
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalDataKind;
  readonly certainty: 'high' | 'low';
  readonly masked: string;
  /** Tells the value apart without holding it. */
  readonly fingerprint: string;
  readonly status: FindingStatus;
  readonly reason: string | null;
  /** False when the valid version has it no more. */
  readonly present: boolean;
};

/** A finding that waits for someone, with where it stands. */
export type OpenFinding = FindingRow & {
  /** What it is called on the command line. */
  readonly handle: number;
  readonly meeting: MeetingId;
  readonly committee: string;
  readonly date: string;
  readonly number: string | null;
  readonly position: number;
};

export type FindingStore = {
  readonly find: (id: FindingId) => Promise<FindingRow | null>;
  readonly withHandle: (handle: number) => Promise<FindingId | null>;
  readonly ofMeeting: (meeting: MeetingId) => Promise<readonly FindingRow[]>;
  /** Those that hold an item of the meeting back: nobody has dealt with them, and the item is not closed. */
  readonly openIn: (meeting: MeetingId) => Promise<readonly FindingRow[]>;
  /** By meeting and item, newest meeting first. */
  readonly open: () => Promise<readonly OpenFinding[]>;
  readonly add: (findings: readonly FindingRow[]) => Promise<void>;
  /** Moves findings to where they stand now. */
  readonly move: (findings: readonly FindingRow[]) => Promise<void>;
  readonly decide: (
    ids: readonly FindingId[],
    decision: {
      readonly status: FindingStatus;
      readonly reason: string;
      readonly by: string;
      readonly at: Date;
    },
  ) => Promise<void>;
};
