import type { MeetingId, PlanId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';
import type { Organization } from '../recognition/organization-store.ts';
import type { PlannedMeeting, PlannedKind } from './plan-store.ts';

export type MeetingToEnter = {
  readonly plan: PlanId;
  readonly date: string;
  readonly time: string;
  readonly ends: string | null;
  readonly place: string | null;
  readonly kind: PlannedKind;
  readonly by: string;
  readonly at: Date;
};

/** A meeting that has no documents yet. */
export async function enterMeeting(
  { meetings, plans, newId }: Pick<Stores, 'meetings' | 'plans' | 'newId'>,
  committee: Organization,
  { plan, date, time, ends, place, kind, by, at }: MeetingToEnter,
): Promise<PlannedMeeting> {
  const id: MeetingId = newId<'Meeting'>();
  const { body, id: organization } = committee;
  await meetings.add({
    ...{ id, body, organization, date, time },
    ...{ slug: null, state: 'unpublished', lastEdition: 0, publishedVersions: null },
  });
  const planned: PlannedMeeting = {
    ...{ meeting: id, plan, body, organization, date, time, ends, place, kind },
    ...{ cancelledReason: null, sequence: 0, announcedAt: null, state: 'unpublished' },
    ...{ plannedBy: by, plannedAt: at, changedAt: at },
  };
  await plans.add([planned]);
  return planned;
}
