import type { MatterSnapshot, MeetingSnapshot } from '#domain/publication/snapshot.ts';
import type { DocumentKind, Outcome } from '#domain/minutes/parsed-minutes.ts';

/**
 * Everything the public side can ask for. Behind it is a database login that can read the schema
 * `published` and nothing else: closed, withdrawn and unknown are all `null`.
 */
export type Published = {
  readonly front: () => Promise<Front>;
  readonly committees: () => Promise<readonly CommitteeSummary[]>;
  readonly committee: (slug: string) => Promise<CommitteePage | null>;
  /** The newest version, or the one asked for. */
  readonly meeting: (slug: string, version?: number) => Promise<MeetingPage | null>;
  readonly attachment: (
    meeting: string,
    itemKey: string,
    position: number,
  ) => Promise<AttachmentPage | null>;
  readonly matter: (slug: string) => Promise<MatterSnapshot | null>;
  /** Matters by last treatment, newest first. `page` from 1. */
  readonly matters: (page: number) => Promise<Paged<MatterSummary>>;
  readonly search: (query: string, page: number) => Promise<Paged<SearchHit>>;
  /** Where an address that was once good leads now. */
  readonly redirect: (path: string) => Promise<string | null>;
};

export type Front = {
  readonly body: string;
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

export type CommitteeSummary = {
  readonly slug: string;
  readonly name: string;
  readonly meetings: number;
  readonly lastMeeting: string | null;
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
  readonly itemTitle: string;
  readonly number: string | null;
  readonly title: string;
  readonly text: string;
  readonly complete: boolean;
};

export type MatterSummary = {
  readonly slug: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly lastDate: string;
  readonly treatments: number;
};

export type SearchHit = {
  readonly kind: 'meeting' | 'item' | 'matter' | 'attachment' | 'person' | 'committee';
  readonly title: string;
  readonly committee: string | null;
  readonly date: string | null;
  readonly url: string;
  /** Escaped HTML in which only `<mark>` occurs. */
  readonly snippet: string;
};

export type Paged<T> = {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly hits: readonly T[];
};
