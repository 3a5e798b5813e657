import type { DeadlineRule } from '#domain/deadline/deadline-rule.ts';
import type { BodyId, MeetingId, OrganizationId, PlanId } from '#domain/ids.ts';
import type { Period } from '#domain/meeting/meeting-pattern.ts';
import type { BreakPeriod, OtherMeeting } from '#domain/meeting/plan-doubt.ts';
import type { MeetingState } from '../meeting/meeting-store.ts';

export type PlannedKind = 'ordinary' | 'extraordinary';

/** A meeting that somebody has planned, whatever has become of it since. */
export type PlannedMeeting = {
  readonly meeting: MeetingId;
  readonly plan: PlanId;
  readonly body: BodyId;
  readonly organization: OrganizationId;
  readonly date: string;
  /** `HH:MM`, as is `ends`. */
  readonly time: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly kind: PlannedKind;
  /** Why it will not be held; null while it will. */
  readonly cancelledReason: string | null;
  /** From 0; goes up with every change that a calendar shows. */
  readonly sequence: number;
  /** Since when the public knows of it; null while it does not. */
  readonly announcedAt: Date | null;
  readonly plannedBy: string;
  readonly plannedAt: Date;
  readonly changedAt: Date;
  /** Of its documents. */
  readonly state: MeetingState;
};

/** A deadline rule and the days on which it holds; `until` null while it is the last. */
export type DatedRule = {
  readonly rule: DeadlineRule;
  readonly from: string;
  readonly until: string | null;
};

/** Planned meetings, the deadlines of committees, and days off. A committee is given by all of its names. */
export type PlanStore = {
  readonly find: (meeting: MeetingId) => Promise<PlannedMeeting | null>;
  /** By day and time. */
  readonly ofCommittee: (
    names: readonly OrganizationId[],
    period: Period,
  ) => Promise<readonly PlannedMeeting[]>;
  readonly ofPlan: (plan: PlanId) => Promise<readonly PlannedMeeting[]>;
  /** The meeting itself has been entered. */
  readonly add: (planned: readonly PlannedMeeting[]) => Promise<void>;
  readonly change: (planned: PlannedMeeting) => Promise<void>;
  /** @returns false when something stands on one of them; then the transaction can only be rolled back */
  readonly remove: (meetings: readonly MeetingId[]) => Promise<boolean>;
  /** Days on which the committee meets, planned or not; cancelled meetings are left out. */
  readonly daysTaken: (
    names: readonly OrganizationId[],
    period: Period,
  ) => Promise<ReadonlySet<string>>;
  /** Meetings of the municipality's other committees, with the members of this one who sit there too. */
  readonly otherMeetings: (
    body: BodyId,
    names: readonly OrganizationId[],
    period: Period,
  ) => Promise<readonly OtherMeeting[]>;
  /** Newest first. */
  readonly rules: (names: readonly OrganizationId[]) => Promise<readonly DatedRule[]>;
  /** The rule holds from its first day on; those that were to begin then or later give way. */
  readonly setRule: (
    leader: OrganizationId,
    names: readonly OrganizationId[],
    rule: DeadlineRule,
    from: string,
  ) => Promise<void>;
  /** By first day. */
  readonly breaks: (body: BodyId) => Promise<readonly BreakPeriod[]>;
  readonly replaceBreaks: (body: BodyId, breaks: readonly BreakPeriod[]) => Promise<void>;
};
