import {
  compareMeetings,
  type MeetingChanges,
} from '#domain/publication/comparison/compare-meetings.ts';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import type { MeetingPage, Published } from './ports.ts';

export type ChangesPage = {
  /** The newer of the two. */
  readonly meeting: Omit<MeetingSnapshot, 'items' | 'attendees' | 'absentees'>;
  readonly since: number;
  /** Newest first. */
  readonly versions: MeetingPage['versions'];
  readonly changes: MeetingChanges;
};

/** The version before another, of those that are published. */
export const versionBefore = (
  versions: MeetingPage['versions'],
  version: number,
): number | undefined => versions.find((other) => other.version < version)?.version;

/**
 * What has changed between two published versions of a meeting, in the order of time whatever order they are asked
 * for in.
 * @param since the version to compare with; without it the one before
 * @returns null where one of them is unknown or withdrawn, and where there is none before
 */
export async function viewChanges(
  published: Pick<Published, 'meeting'>,
  slug: string,
  version: number,
  since?: number,
): Promise<ChangesPage | null> {
  const asked = await published.meeting(slug, version);
  const other = since ?? (asked ? versionBefore(asked.versions, version) : undefined);
  if (!asked || other === undefined) return null;
  const beside = await published.meeting(slug, other);
  if (!beside) return null;
  const [older, newer] = other <= version ? [beside, asked] : [asked, beside];
  const { items, attendees, absentees, ...meeting } = newer.meeting;
  return {
    meeting,
    since: older.meeting.version,
    versions: asked.versions,
    changes: compareMeetings(older.meeting, { ...meeting, items, attendees, absentees }),
  };
}

/** What a meeting's page says of its changes: how many items have changed since the version before. */
export type ChangedSince = { readonly version: number; readonly items: number };

/** @returns null where there is no version before, or nothing has changed that can be shown */
export async function countChanges(
  published: Pick<Published, 'meeting'>,
  { meeting, versions }: MeetingPage,
): Promise<ChangedSince | null> {
  const version = versionBefore(versions, meeting.version);
  if (version === undefined) return null;
  const before = await published.meeting(meeting.slug, version);
  if (!before) return null;
  const { items, facts } = compareMeetings(before.meeting, meeting);
  return items.length + facts.length === 0 ? null : { version, items: items.length };
}
