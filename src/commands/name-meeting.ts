import type { ItemRow } from '#application/meeting/item-store.ts';
import type { MeetingOverview } from '#application/meeting/meeting-store.ts';
import type { Context } from '#application/ports.ts';
import { committeeSlug, meetingSlug } from '#domain/publication/slug.ts';

/**
 * What a meeting is called on the command line: the last part of its address, or, before it has one, what that would be.
 */
export const meetingName = ({ slug, date, committee }: MeetingOverview): string =>
  slug ?? meetingSlug(date, committeeSlug(committee));

/** The meetings that a name or an address ("/moeder/2022-03-09-…") can mean. */
export async function findMeetings(
  { stores }: Context,
  named: string,
): Promise<readonly MeetingOverview[]> {
  const { meeting } = parseAddress(named);
  const all = await stores.meetings.list();
  const exact = all.filter(({ slug }) => slug === meeting);
  return exact.length > 0 ? exact : all.filter((one) => meetingName(one) === meeting);
}

/**
 * The item that an address ("/moeder/…/punkter/7") or "MØDE#PLADS" (place on the agenda, from 1) means; `undefined` when it names no item.
 */
export async function findItem(
  context: Context,
  named: string,
): Promise<ItemRow | null | undefined> {
  const { item, position } = parseAddress(named);
  if (item === null && position === null) return undefined;
  const [meeting, ...others] = await findMeetings(context, named);
  if (!meeting || others.length > 0) return null;
  const items = await context.stores.items.ofMeeting(meeting.id);
  return (
    items.find((one) =>
      item === null ? one.position === position : one.position !== null && one.key === item,
    ) ?? null
  );
}

function parseAddress(named: string): {
  readonly meeting: string;
  readonly item: string | null;
  readonly position: number | null;
} {
  const path = URL.canParse(named) ? new URL(named).pathname : named;
  const [place = '', position] = path.split('#');
  const [, meeting = '', item] =
    /^(?:\/?moeder\/)?([^/]+)(?:\/punkter\/([^/]+))?\/?$/.exec(place) ?? [];
  return {
    meeting,
    item: item ?? null,
    position: position !== undefined && /^\d+$/.test(position) ? Number(position) : null,
  };
}
