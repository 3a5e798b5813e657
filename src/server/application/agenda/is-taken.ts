import type { MeetingId, OrganizationId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';

export type TakenRefused = { readonly type: 'day-taken'; readonly date: string };

/** Whether the committee has another meeting at that time, or on that day at a time nobody knows. */
export async function isTaken(
  { meetings }: Pick<Stores, 'meetings'>,
  names: readonly OrganizationId[],
  date: string,
  time: string,
  but?: MeetingId,
): Promise<boolean> {
  const there = await meetings.on(names, date);
  return there.some((other) => other.id !== but && (other.time === null || other.time === time));
}
