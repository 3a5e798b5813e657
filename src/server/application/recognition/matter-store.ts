import type { AgendaItemId, BodyId, MatterId, MeetingId, OrganizationId } from '#domain/ids.ts';

/** One title under one case number; several are one matter through the same leader. */
export type MatterRow = {
  readonly id: MatterId;
  readonly body: BodyId;
  readonly caseNumber: string;
  readonly caseKey: string;
  readonly title: string;
  readonly titleKey: string;
  /** The ruling that split it off; null for what was recognised. */
  readonly part: string | null;
  /** Fixed at the first publication. */
  readonly slug: string | null;
  readonly leader: MatterId;
};

/** An item that treats a matter, or another body's decision printed in it. */
export type MatterTreatment = {
  readonly matter: MatterId;
  readonly item: AgendaItemId;
  readonly meeting: MeetingId;
  readonly organization: OrganizationId;
  readonly date: string;
  readonly position: number;
  /** False for a decision that the item prints of another body or day. */
  readonly own: boolean;
};

export type MatterStore = {
  readonly numbered: (body: BodyId, caseKeys: readonly string[]) => Promise<readonly MatterRow[]>;
  readonly withIds: (ids: readonly MatterId[]) => Promise<readonly MatterRow[]>;
  /** Meetings with an item of a matter that has one of these leaders. */
  readonly meetingsLedBy: (leaders: readonly MatterId[]) => Promise<readonly MeetingId[]>;
  /** Case numbers of the body that have more than one leader. */
  readonly ambiguous: (body: BodyId) => Promise<readonly string[]>;
  readonly add: (matters: readonly MatterRow[]) => Promise<void>;
  readonly treatments: (matters: readonly MatterId[]) => Promise<readonly MatterTreatment[]>;
  readonly setLeaders: (leaders: ReadonlyMap<MatterId, MatterId>) => Promise<void>;
  readonly setSlugs: (slugs: ReadonlyMap<MatterId, string | null>) => Promise<void>;
  /** Slugs of matters of which an item prints a decision of one of these bodies. */
  readonly reporting: (organizations: readonly OrganizationId[]) => Promise<readonly string[]>;
  /** Addresses of matters that have been joined with those that have these. */
  readonly formerSlugs: (
    slugs: readonly string[],
  ) => Promise<readonly { readonly former: string; readonly present: string }[]>;
  /** Slugs given to any matter that begin so, or so. */
  readonly slugsFrom: (starts: readonly string[]) => Promise<readonly string[]>;
};
