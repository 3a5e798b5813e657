import type { AgendaItemId, DocumentVersionId, MeetingId } from '#domain/ids.ts';

/** What was public when, and what it was made from; kept also after it has been withdrawn. */
export type EditionRow = {
  readonly meeting: MeetingId;
  /** From 1. */
  readonly version: number;
  /** Of what it says; see `sayingOf`. */
  readonly sayingHash: string;
  readonly documentVersions: readonly DocumentVersionId[];
  /** Key of each item that stands in it in full → the item. */
  readonly itemKeys: Readonly<Record<string, AgendaItemId>>;
  /** Addresses of matters that stand in it. */
  readonly matterSlugs: readonly string[];
  readonly publishedBy: string;
  readonly publishedAt: Date;
};

export type EditionStore = {
  /** Those that are public, oldest first. */
  readonly ofMeeting: (meeting: MeetingId) => Promise<readonly EditionRow[]>;
  readonly add: (edition: EditionRow) => Promise<void>;
  /** After items have been taken out of it, or matters have got another address. */
  readonly change: (
    edition: Pick<EditionRow, 'meeting' | 'version'>,
    now: Partial<Pick<EditionRow, 'itemKeys' | 'matterSlugs'>>,
  ) => Promise<void>;
  /** Meetings in which a matter's address stands, in any edition that is public. */
  readonly naming: (matterSlug: string) => Promise<readonly MeetingId[]>;
  /** Takes editions out of `published`; what they said is kept here, where the public side cannot read. */
  readonly withdraw: (
    meeting: MeetingId,
    slug: string,
    versions: readonly number[],
    at: Date,
  ) => Promise<void>;
};
