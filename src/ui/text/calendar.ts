import type { ComingMeeting, Publication } from '#application/publication/ports.ts';
import type { CalendarEvent } from '#domain/publication/calendar/calendar.ts';
import { committeeAddress, meetingAddress } from '#domain/publication/address.ts';
import { formatCount } from '#ui/format/number.ts';
import { documentKind, meetingText } from './meeting.ts';

export const calendarText = {
  name: (committee: string, body: string) => `${committee}, ${body}`,
  planned: 'Planlagt møde. Dagsordenen er ikke offentliggjort endnu.',
  cancelled: 'Mødet er aflyst.',
};

/** A published meeting as an event of a calendar. `origin` is the site's own address without a slash at the end. */
export function tellEvent(meeting: Publication, origin: string): CalendarEvent {
  const { slug, kind, committee, date, time, place, itemCount } = meeting;
  const count = formatCount(itemCount, meetingText.count.one, meetingText.count.many);
  const url = `${origin}${meetingAddress(slug)}`;
  return {
    uid: `${meeting.planned?.uid ?? slug}@${new URL(origin).hostname}`,
    sequence: (meeting.planned?.sequence ?? 0) + meeting.version,
    publishedAt: meeting.publishedAt,
    date,
    time,
    ends: null,
    isCancelled: false,
    summary: committee.name,
    description: `${documentKind[kind]}${itemCount > 0 ? `, ${count}` : ''}\n${url}`,
    location: place,
    url,
  };
}

/** A meeting that only those who are to come know of yet; its link leads into the workspace. */
export const tellOwnComing = (meeting: ComingMeeting, origin: string): CalendarEvent => ({
  ...tellComing(meeting, origin),
  description: `${meeting.isCancelled ? calendarText.cancelled : calendarText.planned}\n${origin}/arbejdsrum/moeder`,
  url: `${origin}/arbejdsrum/moeder`,
});

/** A meeting of which only time and place are public; a calendar keeps it as the same when its agenda comes (LAW M2). */
export function tellComing(meeting: ComingMeeting, origin: string): CalendarEvent {
  const { uid, committee, date, time, ends, place, isCancelled, sequence, changedAt } = meeting;
  const url = `${origin}${committeeAddress(committee.slug)}`;
  return {
    ...{ date, time, ends, sequence, isCancelled, url },
    uid: `${uid}@${new URL(origin).hostname}`,
    publishedAt: changedAt,
    summary: isCancelled ? `Aflyst: ${committee.name}` : committee.name,
    description: `${isCancelled ? calendarText.cancelled : calendarText.planned}\n${url}`,
    location: place,
  };
}
