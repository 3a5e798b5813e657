import { titleKey } from '../matter/title-words.ts';
import type { AgendaItemId, MeetingId } from '../ids.ts';

/** What a reference is looking for: a committee's meeting on a day, and perhaps an item of it. */
export type SoughtItem = {
  /** Identity of the committee; null when no committee of that name is known. */
  readonly organization: string | null;
  /** ISO date. */
  readonly date: string;
  readonly number: string | null;
  readonly title: string | null;
};

export type MeetingToFind = {
  readonly id: MeetingId;
  readonly organization: string;
  readonly date: string;
  readonly items: readonly {
    readonly id: AgendaItemId;
    readonly number: string | null;
    readonly title: string | null;
  }[];
};

export type ReferenceFound = {
  readonly meeting: MeetingId;
  /** Null when the meeting as a whole is meant. */
  readonly item: AgendaItemId | null;
};

/**
 * Where a reference leads.
 * @returns `null` while the target is not there, or where two meetings or items could be meant: it stays open
 */
export function resolveReference(
  sought: SoughtItem,
  meetings: readonly MeetingToFind[],
): ReferenceFound | null {
  if (sought.organization === null) return null;
  const [meeting, ...others] = meetings.filter(
    ({ organization, date }) => organization === sought.organization && date === sought.date,
  );
  if (!meeting || others.length > 0) return null;
  if (sought.number === null && sought.title === null) return { meeting: meeting.id, item: null };
  const wanted = titleKey(sought.title ?? '');
  const [item, ...more] = meeting.items.filter(({ number, title }) =>
    sought.number === null ? titleKey(title ?? '') === wanted : number === sought.number,
  );
  return item && more.length === 0 ? { meeting: meeting.id, item: item.id } : null;
}
