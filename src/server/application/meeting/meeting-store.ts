import type { BodyId, DocumentVersionId, MeetingId, OrganizationId } from '#domain/ids.ts';

export type MeetingState = 'unpublished' | 'published' | 'withdrawn';

export type MeetingRow = {
  readonly id: MeetingId;
  readonly body: BodyId;
  readonly organization: OrganizationId;
  /** ISO date. */
  readonly date: string;
  readonly time: string | null;
  /** Fixed at the first publication. */
  readonly slug: string | null;
  readonly state: MeetingState;
  /** The highest version number ever given; never given twice. */
  readonly lastEdition: number;
  /** What the newest edition was made from. */
  readonly publishedVersions: readonly DocumentVersionId[] | null;
};

/** A meeting as the secretary finds it in a list. */
export type MeetingOverview = MeetingRow & {
  /** As printed. */
  readonly committee: string;
  /** Number of listed items. */
  readonly items: number;
  /** A valid version is not in the newest public copy. */
  readonly waiting: boolean;
};

/** A meeting to come. */
export type MeetingAhead = Pick<MeetingRow, 'id' | 'date' | 'time' | 'slug' | 'state'> & {
  /** As it is called now. */
  readonly committee: string;
};

export type MeetingStore = {
  /** The next meetings of committees (leaders' ids), soonest first, at most `limit`. */
  readonly ahead: (
    committees: 'all' | readonly OrganizationId[],
    from: string,
    limit: number,
  ) => Promise<readonly MeetingAhead[]>;
  /** Meetings that have a valid document, newest first. */
  readonly list: () => Promise<readonly MeetingOverview[]>;
  readonly find: (id: MeetingId) => Promise<MeetingRow | null>;
  readonly findBySlug: (slug: string) => Promise<MeetingRow | null>;
  /** Meetings on a day of a committee by any of its names. */
  readonly on: (
    organizations: readonly OrganizationId[],
    date: string,
  ) => Promise<readonly MeetingRow[]>;
  readonly add: (meeting: MeetingRow) => Promise<void>;
  readonly slugsFrom: (start: string) => Promise<readonly string[]>;
  readonly setState: (
    id: MeetingId,
    state: MeetingState,
    publishedVersions: readonly DocumentVersionId[] | null,
    lastEdition: number,
    /** Given at the first publication. */
    slug: string | null,
  ) => Promise<void>;
  /** Meetings of a committee by any of its names, whether they have a valid document or not. */
  readonly ofOrganizations: (
    organizations: readonly OrganizationId[],
  ) => Promise<readonly MeetingId[]>;
};
