import { error } from '@sveltejs/kit';
import { readOwnCalendar } from '#application/calendar/read-own-calendar.ts';
import { writeICalendar } from '#domain/publication/calendar/icalendar.ts';
import { tellComing, tellEvent, tellOwnComing } from '#ui/text/calendar.ts';
import { ownCalendarText } from '#ui/text/own-calendar.ts';
import { throttle } from '../../../../../server/http/throttle.ts';
import type { RequestHandler } from './$types';

const isToken = /^[\w-]{20,100}$/;
const quarter = 15 * 60_000;
/** A town hall fetches from one network; nobody guesses 256 bits, but a program may go mad. */
const mayAskFrom = throttle(600, quarter);
const mayAskFor = throttle(60, quarter);

/** Somebody's own meetings, for a calendar programme that has the secret address and nothing else (LAW M2). */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { workspace, context, published, origin, today, visitor } = locals;
  if (!isToken.test(params.token)) error(404);
  const { credentials } = workspace;
  if (!mayAskFrom(visitor.addressPrefix) || !mayAskFor(credentials.digest(params.token)))
    return new Response(null, { status: 429, headers: { 'retry-after': '900' } });
  const own = await readOwnCalendar(context(), published, credentials, params.token, today);
  if (own === null) error(404);
  const calendar = writeICalendar({
    name: ownCalendarText[locals.language].calendarName(own.name),
    source: null,
    events: [
      ...own.published.map((meeting) => tellEvent(meeting, origin)),
      ...own.coming.map((meeting) =>
        meeting.isAnnounced && meeting.committee.slug !== ''
          ? tellComing(meeting, origin)
          : tellOwnComing(meeting, origin),
      ),
    ],
  });
  return new Response(calendar, {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
