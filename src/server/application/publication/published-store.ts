import type { MeetingId } from '#domain/ids.ts';
import type { PublicAttachment } from '#domain/publication/build-attachments.ts';
import type { PublishedTreatment } from '#domain/publication/build-matter.ts';
import type {
  ItemSnapshot,
  MatterSnapshot,
  MeetingSnapshot,
} from '#domain/publication/snapshot.ts';

export type PublicItemRow = {
  readonly snapshot: ItemSnapshot;
  readonly attachments: readonly PublicAttachment[];
};

/** A member of a committee as its published minutes show. */
export type MemberSeen = {
  readonly slug: string;
  readonly name: string;
  readonly party: string | null;
  /** First year of the term. */
  readonly term: number;
};

/** A coming meeting of which the public knows time and place only. `uid` is the meeting's id. */
export type PublicPlannedMeeting = {
  readonly uid: MeetingId;
  readonly committee: { readonly slug: string; readonly name: string };
  readonly date: string;
  readonly time: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly isCancelled: boolean;
  readonly sequence: number;
  readonly changedAt: Date;
};

/** The writing side of the schema `published`. The public side reads it through a login of its own. */
export type PublishedStore = {
  readonly edition: (slug: string, version: number) => Promise<MeetingSnapshot | null>;
  readonly putEdition: (edition: MeetingSnapshot) => Promise<void>;
  /** Which edition the meeting's own page shows; null when it has none. */
  readonly shownEdition: (slug: string) => Promise<number | null>;
  /** The meeting as it stands now, its items and their attachments; what stood there before is gone. */
  readonly putMeeting: (
    edition: MeetingSnapshot,
    items: readonly PublicItemRow[],
    isNew: boolean,
  ) => Promise<void>;
  /** The meeting, its items and attachments; its editions are withdrawn through the log of editions. */
  readonly removeMeeting: (slug: string) => Promise<void>;
  readonly removeItems: (slug: string, keys: readonly string[]) => Promise<void>;
  /** The same items with other links in them. */
  readonly relinkItems: (slug: string, items: readonly ItemSnapshot[]) => Promise<void>;
  /** Slugs of the matters that the meeting's public items treat. */
  readonly mattersOf: (slug: string) => Promise<readonly string[]>;
  readonly treatments: (
    matters: readonly string[],
  ) => Promise<readonly (PublishedTreatment & { readonly matter: string })[]>;
  /** Slugs of the people whom a meeting's newest public copy shows. */
  readonly peopleAt: (meeting: string) => Promise<readonly string[]>;
  /** Who has sat in a committee at its published meetings; newest term first, in it by address. */
  readonly members: (committee: string) => Promise<readonly MemberSeen[]>;
  /**
   * Makes pages of people from the attendance that is public; those who have none lose their page.
   * @returns the slugs of those who have a page
   */
  readonly putPeople: (
    people: readonly { readonly slug: string; readonly body: string }[],
  ) => Promise<readonly string[]>;
  readonly removePeople: (slugs: readonly string[]) => Promise<void>;
  readonly putMatters: (matters: readonly MatterSnapshot[]) => Promise<void>;
  readonly removeMatters: (slugs: readonly string[]) => Promise<void>;
  /**
   * A page for a committee that has none; its members are filled in afterwards.
   * @returns whether it is a new page
   */
  readonly addCommittee: (committee: {
    readonly slug: string;
    readonly name: string;
    readonly kind: string;
    readonly bodyName: string;
  }) => Promise<boolean>;
  readonly committees: () => Promise<ReadonlySet<string>>;
  readonly putCommittee: (committee: {
    readonly slug: string;
    readonly name: string;
    readonly kind: string;
    readonly bodyName: string;
    readonly members: readonly MemberSeen[];
    readonly periods: readonly string[];
  }) => Promise<void>;
  /** @returns whether it had a page */
  readonly removeCommittee: (slug: string) => Promise<boolean>;
  /** Enters and changes; one that a published meeting has taken the place of is left alone. */
  readonly putPlanned: (planned: readonly PublicPlannedMeeting[]) => Promise<void>;
  readonly removePlanned: (meetings: readonly MeetingId[]) => Promise<void>;
  /** Which of these the public knows of, published for real or not. */
  readonly plannedAmong: (meetings: readonly MeetingId[]) => Promise<ReadonlySet<MeetingId>>;
  /** The meeting is published: it takes its own place in the plan, or that of the only one its committee has on its day. */
  readonly replacePlanned: (
    meeting: MeetingId,
    published: { readonly slug: string; readonly committee: string; readonly date: string },
  ) => Promise<void>;
  /** What was planned under other addresses of a committee, or another name, is planned under this one. */
  readonly adoptPlanned: (
    addresses: readonly string[],
    committee: { readonly slug: string; readonly name: string },
  ) => Promise<void>;
  /** Also where they are only planned. */
  readonly hasMeetings: (committee: string) => Promise<boolean>;
  /**
   * Which of these addresses (`isPublicReference`) lead to something that is public at this moment.
   * @returns each with the address that it has now
   */
  readonly standing: (addresses: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly redirect: (from: string, to: string) => Promise<void>;
  readonly removeRedirects: (paths: {
    readonly from?: readonly string[];
    readonly to?: readonly string[];
  }) => Promise<void>;
  /** The site bears the names of the municipalities that something is published of; see `nameSite`. */
  readonly settleSiteName: () => Promise<void>;
};
