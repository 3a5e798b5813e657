import type { AgendaItemId, BodyId, MeetingId, OrganizationId } from '#domain/ids.ts';
import type { MeetingToFind } from '#domain/meeting/resolve-references.ts';

export type ReferenceRow = {
  readonly item: AgendaItemId;
  readonly position: number;
  readonly part: string;
  readonly start: number;
  readonly end: number;
  /** Name key; null for the committee of the meeting that the text belongs to. */
  readonly organizationKey: string | null;
  readonly date: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly targetMeeting: MeetingId | null;
  readonly targetItem: AgendaItemId | null;
};

/** A reference with where it stands. */
export type PlacedReferenceRow = ReferenceRow & {
  readonly meeting: MeetingId;
  readonly organization: OrganizationId;
};

/** A reference that has found its target, and the target's address while that is public. */
export type ResolvedReference = Pick<ReferenceRow, 'item' | 'part' | 'start' | 'end'> & {
  readonly targetMeeting: MeetingId;
  readonly targetItem: AgendaItemId | null;
  readonly meetingSlug: string | null;
  readonly publishedKey: string | null;
};

export type ReferenceStore = {
  /** @param isNew there is nothing yet to be replaced */
  readonly replace: (
    meeting: MeetingId,
    references: readonly ReferenceRow[],
    isNew: boolean,
  ) => Promise<void>;
  /** Everything in the body that refers to a meeting on that day. */
  readonly to: (body: BodyId, date: string) => Promise<readonly PlacedReferenceRow[]>;
  /** The body's meetings on those days, with their items. */
  readonly targets: (body: BodyId, dates: readonly string[]) => Promise<readonly MeetingToFind[]>;
  readonly retarget: (references: readonly ReferenceRow[]) => Promise<void>;
  readonly resolvedIn: (meeting: MeetingId) => Promise<readonly ResolvedReference[]>;
  /** Other published meetings that refer to this one, in words that were found or as their authors have put in. */
  readonly referring: (meeting: MeetingId) => Promise<readonly MeetingId[]>;
  /** What the authors of a meeting's items refer to on the public side. */
  readonly noteWritten: (meeting: MeetingId, addresses: readonly string[]) => Promise<void>;
  /** Meetings, public or not, whose authors refer to one of these addresses, or to something under it. */
  readonly writtenTo: (addresses: readonly string[]) => Promise<readonly MeetingId[]>;
};
