import type { AgendaItemId, BodyId, MeetingId, OrganizationId, PersonId } from '#domain/ids.ts';

/** Somebody of one name in one legislative term; several are one person through the same leader. */
export type PersonRow = {
  readonly id: PersonId;
  readonly body: BodyId;
  readonly name: string;
  readonly key: string;
  /** First year of the term. */
  readonly term: number;
  /** Fixed at the first publication. */
  readonly slug: string | null;
  readonly leader: PersonId;
};

/** A name that the valid documents of a meeting print among those who were there or away. */
export type PersonSeen = {
  /** As printed. */
  readonly name: string;
  /** Null for the meeting as a whole. */
  readonly item: AgendaItemId | null;
  readonly organization: OrganizationId;
  readonly leader: PersonId;
  /** The leader's. */
  readonly slug: string | null;
};

export type PersonStore = {
  readonly named: (body: BodyId, keys: readonly string[]) => Promise<readonly PersonRow[]>;
  /** Of everybody in the register of members, of any time, each name once. */
  readonly namesOf: (body: BodyId) => Promise<readonly string[]>;
  readonly withIds: (ids: readonly PersonId[]) => Promise<readonly PersonRow[]>;
  readonly withSlugs: (slugs: readonly string[]) => Promise<readonly PersonRow[]>;
  readonly ledBy: (leaders: readonly PersonId[]) => Promise<readonly PersonRow[]>;
  /** Each name once for the meeting and once an item. */
  readonly seenAt: (meeting: MeetingId) => Promise<readonly PersonSeen[]>;
  /** Published meetings whose valid documents name one of these. */
  readonly meetingsNaming: (people: readonly PersonId[]) => Promise<readonly MeetingId[]>;
  readonly add: (people: readonly PersonRow[]) => Promise<void>;
  readonly setLeaders: (leaders: ReadonlyMap<PersonId, PersonId>) => Promise<void>;
  readonly setSlugs: (slugs: ReadonlyMap<PersonId, string>) => Promise<void>;
  /** Slugs given to any person that begin so, or so. */
  readonly slugsFrom: (starts: readonly string[]) => Promise<readonly string[]>;
};
