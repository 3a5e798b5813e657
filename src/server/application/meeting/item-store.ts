import type {
  AgendaEntryId,
  AgendaItemId,
  DocumentId,
  MatterId,
  MeetingId,
  OrganizationId,
  PaperId,
  PersonId,
} from '#domain/ids.ts';
import type { AbsenceKind, Access, Outcome } from '#domain/minutes/parsed-minutes.ts';

/** An item as its meeting's valid documents have it. */
export type ItemProjection = {
  readonly id: AgendaItemId;
  readonly meeting: MeetingId;
  readonly document: DocumentId;
  /** Place among the items of its document, from 0. */
  readonly index: number;
  /** Place among the items of the meeting, from 1; null when the valid documents have it no more. */
  readonly position: number | null;
  readonly number: string | null;
  readonly key: string;
  readonly title: string | null;
  /** As printed. */
  readonly access: Access;
  readonly caseNumber: string | null;
  readonly matter: MatterId | null;
};

/** What people have decided about an item; it stays through every version. */
export type ItemRulings = {
  /** Why it was closed by a person though it is printed as open (LAW L10, O8). */
  readonly closedBy: string | null;
  readonly withdrawnAt: Date | null;
  /** Why; null where it stands. */
  readonly withdrawnReason: string | null;
  /** When it was last put back after it had been withdrawn. */
  readonly returnedAt: Date | null;
  /** Of a closed item (LAW L16). */
  readonly publicTitle: string | null;
  readonly publicDecision: string | null;
  readonly consideredAt: Date | null;
};

export type ItemRow = ItemProjection &
  ItemRulings & {
    /** The last part of its address while it is public in full. */
    readonly publishedKey: string | null;
  };

export type DecisionRow = {
  readonly item: AgendaItemId;
  readonly position: number;
  readonly organization: OrganizationId | null;
  readonly own: boolean;
  readonly date: string | null;
  readonly outcome: Outcome;
  readonly released: boolean;
};

export type AttendanceRow = {
  readonly position: number;
  /** Null for the meeting as a whole. */
  readonly item: AgendaItemId | null;
  readonly organization: OrganizationId;
  readonly person: PersonId | null;
  readonly name: string;
  readonly party: string | null;
  readonly kind: AbsenceKind | 'present';
};

/** A closed item of which nobody has considered what may be public (LAW L16). */
export type UnconsideredItem = {
  readonly id: AgendaItemId;
  readonly meeting: MeetingId;
  readonly committee: string;
  readonly date: string;
  readonly position: number;
  readonly number: string | null;
};

export type ItemStore = {
  /** Newest meeting first. */
  readonly unconsidered: () => Promise<readonly UnconsideredItem[]>;
  readonly find: (id: AgendaItemId) => Promise<ItemRow | null>;
  /** Listed ones by position, then those that the valid documents have no more. */
  readonly ofMeeting: (meeting: MeetingId) => Promise<readonly ItemRow[]>;
  /** Enters and changes; what people have decided about an item is left alone. */
  readonly save: (items: readonly ItemProjection[]) => Promise<void>;
  /** @param isNew there is nothing yet to be replaced */
  readonly replaceDecisions: (
    meeting: MeetingId,
    decisions: readonly DecisionRow[],
    isNew: boolean,
  ) => Promise<void>;
  readonly replaceAttendance: (
    meeting: MeetingId,
    attendance: readonly AttendanceRow[],
    isNew: boolean,
  ) => Promise<void>;
  /** Which lines of agendas written here items are; those that are not named keep theirs. */
  readonly noteEntries: (entries: ReadonlyMap<AgendaItemId, AgendaEntryId>) => Promise<void>;
  /** The lines that a meeting's items are, with their papers; also those that the valid documents have no more. */
  readonly entriesOf: (
    meeting: MeetingId,
  ) => Promise<
    ReadonlyMap<AgendaItemId, { readonly entry: AgendaEntryId; readonly paper: PaperId | null }>
  >;
  readonly rule: (id: AgendaItemId, rulings: Partial<ItemRulings>) => Promise<void>;
  readonly setPublishedKeys: (keys: ReadonlyMap<AgendaItemId, string | null>) => Promise<void>;
};
