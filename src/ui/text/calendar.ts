import type { Publication } from '#application/publication/ports.ts';
import type { CalendarEvent } from '#domain/publication/calendar/calendar.ts';
import { meetingAddress } from '#domain/publication/address.ts';
import { formatCount } from '#ui/format/number.ts';
import { documentKind, meetingText } from './meeting.ts';

export const calendarText = {
  name: (committee: string, body: string) => `${committee}, ${body}`,
};

/** A published meeting as an event of a calendar. `origin` is the site's own address without a slash at the end. */
export function tellEvent(meeting: Publication, origin: string): CalendarEvent {
  const { slug, kind, committee, date, time, place, itemCount } = meeting;
  const count = formatCount(itemCount, meetingText.count.one, meetingText.count.many);
  const url = `${origin}${meetingAddress(slug)}`;
  return {
    uid: `${slug}@${new URL(origin).hostname}`,
    sequence: meeting.version,
    publishedAt: meeting.publishedAt,
    date,
    time,
    summary: committee.name,
    description: `${documentKind[kind]}${itemCount > 0 ? `, ${count}` : ''}\n${url}`,
    location: place,
    url,
  };
}
