import type { MeetingId } from '#domain/ids.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { Stores } from '../ports.ts';
import { registerOf, type OrganizationRegister } from '../recognition/organization-register.ts';
import type { Body } from '../recognition/organization-store.ts';

export type LoadedMeeting = {
  readonly meeting: MeetingRow;
  readonly body: Body;
  readonly register: OrganizationRegister;
};

/** A meeting with the committees of its municipality, or `null`. */
export async function loadMeeting(
  { meetings, organizations }: Stores,
  id: MeetingId,
): Promise<LoadedMeeting | null> {
  const meeting = await meetings.find(id);
  if (!meeting) return null;
  const body = await organizations.bodyWithId(meeting.body);
  return { meeting, body, register: registerOf(await organizations.ofBody(body.id)) };
}

/** Whether the newest public copy was made from the versions that are valid now. */
export function isUpToDate(
  { publishedVersions }: MeetingRow,
  valid: readonly { readonly version: string }[],
): boolean {
  const published = new Set<string>(publishedVersions ?? []);
  return published.size === valid.length && valid.every(({ version }) => published.has(version));
}
