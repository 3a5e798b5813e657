import type { DocumentKind, Outcome } from '#domain/minutes/parsed-minutes.ts';
import type { Waiting } from '#domain/publication/matter-standing.ts';
import type { PersonRecord } from '#domain/publication/person-record.ts';
import type { ArchiveCounts } from '#domain/publication/figures/archive-counts.ts';
import type {
  CommitteeRef,
  ItemSnapshot,
  MatterSnapshot,
  MeetingSnapshot,
} from '#domain/publication/snapshot.ts';
import type { ListedKind } from '#domain/publication/listed-kind.ts';
import type { ListedAddress } from './listed-address.ts';
import type { PublishedFile } from './published-file.ts';
import type { SearchPublished } from './search.ts';

/**
 * Everything the public side can ask for. Behind it is a database login that can read the schema
 * `published` and nothing else: closed, withdrawn and unknown are all `null`.
 */
export type Published = {
  /** The name of the municipality; null before the first import. */
  readonly body: () => Promise<string | null>;
  readonly front: (today: string) => Promise<Front>;
  readonly committees: () => Promise<readonly CommitteeSummary[]>;
  readonly committee: (slug: string) => Promise<CommitteePage | null>;
  /** Matters of a committee that are under way on a day (ISO), last treated first. */
  readonly underWay: (committee: string, today: string) => Promise<readonly MatterUnderWay[]>;
  /** The members of committees, by name. */
  readonly people: () => Promise<readonly PersonSummary[]>;
  readonly person: (slug: string) => Promise<PersonPage | null>;
  /** Meetings, newest first. `page` from 1. */
  readonly meetings: (page: number) => Promise<Paged<MeetingSummary>>;
  /** The newest version, or the one asked for. */
  readonly meeting: (slug: string, version?: number) => Promise<MeetingPage | null>;
  readonly attachment: (
    meeting: string,
    itemKey: string,
    position: number,
  ) => Promise<AttachmentPage | null>;
  readonly file: (
    meeting: string,
    itemKey: string,
    position: number,
  ) => Promise<PublishedFile | null>;
  readonly matter: (slug: string) => Promise<MatterPage | null>;
  /** Matters by last treatment, newest first. `page` from 1. */
  readonly matters: (page: number) => Promise<Paged<MatterSummary>>;
  /** The last published first; of one moment, the newest meeting first. */
  readonly publications: (asked: PublicationsAsked) => Promise<readonly Publication[]>;
  /** Coming meetings of which time and place are public and nothing else yet, nearest first. */
  readonly planned: (asked: PlannedAsked) => Promise<readonly ComingMeeting[]>;
  /** What was decided at these meetings, item by item; standing items are left out. */
  readonly decidedAt: (meetings: readonly string[]) => Promise<readonly DecidedSummary[]>;
  /** What the archive holds up to `today`, counted. */
  readonly counts: (today: string) => Promise<ArchiveCounts>;
  /** Searches through the index (ADR 0006). */
  readonly find: SearchPublished;
  /** The pages of a kind in the order of their addresses, `size` of them. `part` from 1. */
  readonly addresses: (
    kind: ListedKind,
    part: number,
    size: number,
  ) => Promise<readonly ListedAddress[]>;
  readonly countAddresses: (kind: ListedKind) => Promise<number>;
  /** Where an address that was once good leads now. */
  readonly redirect: (path: string) => Promise<string | null>;
};

export type Front = {
  /** The newest decisions on matters; standing items are left out. */
  readonly decided: readonly DecidedSummary[];
  /** Meetings from today on, nearest first. */
  readonly coming: readonly MeetingSummary[];
  readonly committees: readonly CommitteeSummary[];
};

export type DecidedSummary = {
  readonly meeting: string;
  readonly itemKey: string;
  readonly title: string;
  readonly committee: string;
  readonly date: string;
  readonly outcome: Outcome;
  /** Verbatim: "noted" is said as it is written. */
  readonly decision: string | null;
};

export type MeetingSummary = {
  readonly slug: string;
  readonly committee: { readonly slug: string; readonly name: string };
  readonly date: string;
  readonly time: string | null;
  readonly place: string | null;
  readonly kind: DocumentKind;
  readonly itemCount: number;
};

/** A meeting, and when its newest version was published. */
export type Publication = MeetingSummary & {
  readonly version: number;
  /** ISO instant. */
  readonly publishedAt: string;
  /** As what calendars already had it when it was only planned. */
  readonly planned?: Pick<ComingMeeting, 'uid' | 'sequence'>;
};

export type ComingMeeting = {
  /** The same through every change. */
  readonly uid: string;
  readonly committee: CommitteeRef;
  readonly date: string;
  /** `HH:MM`, as is `ends`. */
  readonly time: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly isCancelled: boolean;
  /** From 0; goes up with every change. */
  readonly sequence: number;
  /** ISO instant of the newest change. */
  readonly changedAt: string;
};

/** What is given is asked for, all of it at once. */
export type PlannedAsked = {
  /** Slug of a committee. */
  readonly committee?: string;
  /** The first day, ISO. */
  readonly from?: string;
  /** At most so many. */
  readonly limit?: number;
};

/** What is given is asked for, all of it at once. */
export type PublicationsAsked = {
  /** Slug of a committee. */
  readonly committee?: string;
  /** Slugs of meetings. */
  readonly meetings?: readonly string[];
  /** At most so many. */
  readonly limit?: number;
};

export type CommitteeSummary = {
  readonly slug: string;
  readonly name: string;
  /** The municipality; null where there is one only. */
  readonly body: string | null;
  readonly meetings: number;
  /** The newest meeting that has been held: with minutes, not only an agenda. */
  readonly lastMeeting: string | null;
  /** The members of the newest term that any are known of. */
  readonly sitting: {
    readonly period: string;
    readonly members: CommitteePage['members'];
  } | null;
};

export type CommitteePage = CommitteeSummary & {
  readonly kind: string;
  readonly periods: readonly string[];
  readonly members: readonly {
    readonly slug: string | null;
    readonly name: string;
    readonly party: string | null;
    readonly period: string | null;
  }[];
  /** All published meetings, newest first. */
  readonly all: readonly MeetingSummary[];
};

export type MatterUnderWay = Pick<MatterSnapshot, 'slug' | 'title' | 'caseNumber'> & {
  readonly waiting: Waiting;
};

export type PersonSummary = {
  readonly slug: string;
  readonly name: string;
  readonly party: string | null;
  /** The municipality; null where there is one only. */
  readonly body: string | null;
  /** The newest term in which they have been seen, and the committees they sat in then. */
  readonly period: string;
  readonly committees: readonly CommitteeRef[];
};

export type PersonPage = Pick<PersonSummary, 'slug' | 'name' | 'party' | 'body'> & {
  readonly record: PersonRecord;
};

export type MeetingPage = {
  readonly meeting: MeetingSnapshot;
  /** Newest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly publishedAt: string;
    readonly kind: DocumentKind;
  }[];
  readonly previous: MeetingSummary | null;
  readonly next: MeetingSummary | null;
};

export type AttachmentPage = {
  readonly meeting: MeetingSummary;
  readonly itemKey: string;
  readonly itemNumber: string | null;
  readonly itemTitle: string;
  readonly number: string | null;
  readonly title: string;
  readonly text: string;
  readonly complete: boolean;
};

export type MatterPage = {
  readonly matter: MatterSnapshot;
  /** The newest treatment that stands in a published meeting, with its text. */
  readonly newest: { readonly meeting: MeetingSummary; readonly item: ItemSnapshot } | null;
  /** Of the treatments in published meetings, newest first. */
  readonly papers: readonly TreatmentPapers[];
};

/** What has been published with one treatment of a matter. */
export type TreatmentPapers = {
  readonly meeting: string;
  readonly itemKey: string;
  readonly title: string;
  readonly committee: string;
  readonly date: string;
  readonly attachments: ItemSnapshot['attachments'];
  /** The versions of the meeting in which the matter stands, newest first. */
  readonly versions: readonly { readonly version: number; readonly kind: DocumentKind }[];
};

export type MatterSummary = {
  readonly slug: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly lastDate: string;
  readonly treatments: number;
};

export type Paged<T> = {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly hits: readonly T[];
};
