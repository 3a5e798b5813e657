import type { ColumnType } from 'kysely';
import type {
  ItemSnapshot,
  MatterSnapshot,
  MeetingSnapshot,
} from '#domain/publication/snapshot.ts';
import type { AbsenceKind, DocumentKind, Outcome } from '#domain/minutes/parsed-minutes.ts';

/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>;

/** The tables of the schema `published`, as the reader's login sees them. Dates are `YYYY-MM-DD` text. */
export interface PublishedSchema {
  'published.site': { only_row: ColumnType<boolean, boolean | undefined>; body_name: string };
  'published.committee': {
    slug: string;
    name: string;
    kind: string;
    members: Json<CommitteeMember[]>;
    periods: Json<string[]>;
    body_name: ColumnType<string, string | undefined>;
  };
  'published.edition': {
    meeting_slug: string;
    version: number;
    published_at: Date;
    kind: DocumentKind;
    snapshot: Json<MeetingSnapshot>;
  };
  'published.meeting': {
    slug: string;
    version: number;
    kind: DocumentKind;
    committee_slug: string;
    committee_name: string;
    date: string;
    time: string | null;
    place: string | null;
    item_count: number;
    published_at: Date;
  };
  'published.item': {
    meeting_slug: string;
    key: string;
    position: number;
    number: string | null;
    title: string;
    committee_slug: string;
    committee_name: string;
    date: string;
    matter_slug: string | null;
    case_number: string | null;
    /** Of the meeting's own decision. */
    outcome: Outcome | null;
    decision: string | null;
    snapshot: Json<ItemSnapshot>;
    search_text: string;
    search: ColumnType<never, never, never>;
  };
  'published.attachment': {
    meeting_slug: string;
    item_key: string;
    position: number;
    number: string | null;
    title: string;
    text: string;
    complete: boolean;
    search: ColumnType<never, never, never>;
  };
  /** Of open attachments in the newest public copy. */
  'published.file': {
    meeting_slug: string;
    item_key: string;
    position: number;
    file_name: string;
    media_type: string;
    bytes: number;
    sha256: string;
  };
  /** The bytes of those, and of no other file; `n` from 0. */
  'published.file_chunk': {
    meeting_slug: string;
    item_key: string;
    position: number;
    sha256: string;
    n: number;
    bytes: Buffer;
  };
  'published.matter': {
    slug: string;
    case_number: string;
    title: string;
    first_date: string;
    last_date: string;
    snapshot: Json<MatterSnapshot>;
  };
  /** Who was at a meeting and who was away, as its newest public copy says; members with a page only. */
  'published.attendance': {
    meeting_slug: string;
    position: number;
    /** Null for the meeting as a whole. */
    item_key: string | null;
    person_slug: string;
    name: string;
    party: string | null;
    kind: AbsenceKind | 'present';
  };
  'published.person': {
    slug: string;
    name: string;
    party: string | null;
    body_name: string;
    /** First year of the newest term in which they were seen, and the committees they sat in then. */
    term: number;
    committees: string[];
  };
  /** Coming meetings of which only time and place are public yet; and those that a published meeting has taken the place of. */
  'published.planned_meeting': {
    uid: string;
    committee_slug: string;
    committee_name: string;
    date: string;
    time: string | null;
    ends: string | null;
    place: string | null;
    state: 'planned' | 'cancelled' | 'published';
    meeting_slug: string | null;
    sequence: number;
    changed_at: Date;
  };
  'published.redirect': { from_path: string; to_path: string };
}

export type CommitteeMember = {
  readonly slug: string | null;
  readonly name: string;
  readonly party: string | null;
  readonly period: string | null;
};
