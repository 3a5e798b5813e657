import type { ChairWord } from '#domain/agenda/agenda.ts';
import type { AgendaEntry } from '#domain/agenda/entry.ts';
import type { FixedEntry } from '#domain/agenda/fixed-entries.ts';
import type {
  AccountId,
  AgendaEntryId,
  DocumentId,
  DocumentVersionId,
  MeetingId,
  OrganizationId,
  PaperId,
  PersonId,
} from '#domain/ids.ts';
import type { PaperReader } from '../paper/paper-store.ts';

export type AgendaRow = {
  readonly meeting: MeetingId;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly chair: ChairWord | null;
  readonly orderOverride: { readonly by: string; readonly at: string } | null;
  /** When it was published first. */
  readonly publishedAt: Date | null;
  /** How many supplements have been published. */
  readonly supplements: number;
};

export type AgendaStore = {
  readonly find: (meeting: MeetingId) => Promise<AgendaRow | null>;
  /** The same, and nobody else changes it to the end of the transaction. */
  readonly lock: (meeting: MeetingId) => Promise<AgendaRow | null>;
  readonly save: (agenda: AgendaRow) => Promise<void>;
  /** Those that stand on it, in their order. */
  readonly entries: (meeting: MeetingId) => Promise<readonly AgendaEntry[]>;
  /** Also one that has been taken off; its position is then the last. */
  readonly findEntry: (id: AgendaEntryId) => Promise<AgendaEntry | null>;
  /** What stands on it from now on; a line that is not among them has been taken off. */
  readonly putEntries: (
    meeting: MeetingId,
    entries: readonly AgendaEntry[],
    by: string,
  ) => Promise<void>;
  /** The documents that it and its supplements have become. */
  readonly documents: (meeting: MeetingId) => Promise<ReadonlyMap<number, DocumentId>>;
  readonly addDocument: (
    meeting: MeetingId,
    supplement: number,
    document: DocumentId,
  ) => Promise<void>;
  /** Other committees of the body that have the paper on an agenda that day, as they are called. */
  readonly jointWith: (
    meeting: MeetingId,
    papers: readonly PaperId[],
  ) => Promise<ReadonlyMap<PaperId, readonly string[]>>;
  /** Approved papers that other committees of the body have on an agenda that day, and this one has not. */
  readonly besides: (meeting: MeetingId) => Promise<readonly PaperBeside[]>;
  /** Of meetings that have not been held: neither out nor cancelled; soonest first. */
  readonly drafts: (query: {
    /** Leaders' ids. */
    readonly committees: 'all' | readonly OrganizationId[];
    /** ISO date. */
    readonly from: string;
    /** Only those that wait for the chair's word. */
    readonly isAsked: boolean;
  }) => Promise<readonly DraftAgenda[]>;
  /** Approved papers wanted for a day in the period that stand on no agenda of their committee and come back to none; at most 100. */
  readonly unscheduled: (query: {
    readonly reader: PaperReader;
    /** Leaders' ids. */
    readonly committees: 'all' | readonly OrganizationId[];
    /** ISO dates, both included. */
    readonly from: string;
    readonly until: string;
  }) => Promise<readonly UnscheduledPaper[]>;
  /** Whether a paper stands on an agenda of the committee, by any of its names. */
  readonly standsOn: (paper: PaperId, committees: readonly OrganizationId[]) => Promise<boolean>;
  /** Those of several papers that do. */
  readonly standing: (
    papers: readonly PaperId[],
    committees: readonly OrganizationId[],
  ) => Promise<ReadonlySet<PaperId>>;
  /** Published agendas that the paper stands on, with what is out of them; oldest first, committees by their leaders. */
  readonly publishedWith: (paper: PaperId) => Promise<readonly PublishedWith[]>;
  /** The same of several papers; those that stand on none are not there. */
  readonly publishedWithAny: (
    papers: readonly PaperId[],
  ) => Promise<ReadonlyMap<PaperId, readonly PublishedWith[]>>;
  /** Null where the committee has no list of its own. */
  readonly fixedEntries: (committee: OrganizationId) => Promise<readonly FixedEntry[] | null>;
  readonly setFixedEntries: (
    committee: OrganizationId,
    entries: readonly FixedEntry[],
  ) => Promise<void>;
};

type PublishedWith = {
  readonly meeting: MeetingId;
  readonly committee: OrganizationId;
  readonly date: string;
};

export type DraftAgenda = {
  readonly meeting: MeetingId;
  /** The leader's id, and what it is called now. */
  readonly committee: OrganizationId;
  readonly committeeName: string;
  /** ISO date. */
  readonly date: string;
};

type UnscheduledPaper = {
  readonly paper: PaperId;
  readonly title: string;
  /** The leader's id, and what it is called now. */
  readonly committee: OrganizationId;
  readonly committeeName: string;
  /** ISO date. */
  readonly wantedFor: string;
  /** The committee's meeting on that day; null where it has none. */
  readonly meeting: MeetingId | null;
};

/** A paper on another committee's agenda of the same day. */
export type PaperBeside = {
  readonly paper: PaperId;
  readonly title: string;
  /** Whose paper it is; the leader's id. */
  readonly committee: OrganizationId;
  /** On whose agenda it stands. */
  readonly standsAt: string;
};

/** A line that comes back on another agenda. */
export type Postponement = {
  readonly id: string;
  readonly entry: AgendaEntryId;
  readonly from: MeetingId;
  readonly to: MeetingId;
  /** ISO date of the meeting that it was postponed from. */
  readonly fromDate: string;
  /** What it has come back as; null while it waits for the agenda to be made. */
  readonly returned: AgendaEntryId | null;
};

export type PostponementStore = {
  /** Those that have not come back yet. */
  readonly waitingFor: (to: MeetingId) => Promise<readonly Postponement[]>;
  readonly of: (meeting: MeetingId) => Promise<readonly Postponement[]>;
  readonly add: (
    postponed: Pick<Postponement, 'id' | 'entry' | 'to'>,
    by: string,
    at: Date,
  ) => Promise<void>;
  readonly noteReturned: (id: string, entry: AgendaEntryId) => Promise<void>;
};

export type AgendaReading = {
  readonly edition: number;
  readonly versions: readonly DocumentVersionId[];
  readonly at: Date;
};

/** What members have read, and what one who is disqualified does not read (LAW L53). */
export type AgendaReadingStore = {
  readonly find: (account: AccountId, meeting: MeetingId) => Promise<AgendaReading | null>;
  readonly mark: (account: AccountId, meeting: MeetingId, reading: AgendaReading) => Promise<void>;
  /** People by their leaders; who is disqualified in a matter is so wherever it comes up again. */
  readonly recusals: (meeting: MeetingId) => Promise<readonly RecusalRow[]>;
  readonly recuse: (entry: AgendaEntryId, person: PersonId, by: string, at: Date) => Promise<void>;
  /**
   * Of the line, and of the same matter at other meetings of the committee.
   * @returns how many were taken back; none where another committee has entered it
   */
  readonly takeRecusalBack: (entry: AgendaEntryId, person: PersonId) => Promise<number>;
  /** What somebody is disqualified in, at any meeting, by whatever name the register has them. */
  readonly recusedFrom: (person: PersonId) => Promise<Recused>;
};

export type RecusalRow = {
  readonly entry: AgendaEntryId;
  readonly person: PersonId;
  readonly name: string;
  /** Whether the meeting's own committee has entered it, on this agenda or another: it alone takes it back. */
  readonly isOwn: boolean;
};

export type Recused = {
  readonly entries: ReadonlySet<AgendaEntryId>;
  readonly papers: ReadonlySet<PaperId>;
};
