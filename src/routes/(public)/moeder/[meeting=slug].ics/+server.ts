import { writeICalendar } from '#domain/publication/calendar/icalendar.ts';
import { calendarText, tellEvent } from '#ui/text/calendar.ts';
import { siteText } from '#ui/text/site.ts';
import { fileAnswer } from '../../file-answer.ts';
import { orLeadOn } from '../../lead-on.ts';
import type { RequestHandler } from './$types';

/** One meeting, to put into a calendar. */
export const GET: RequestHandler = async (event) => {
  const { published, origin } = event.locals;
  const [found] = await published.publications({ meetings: [event.params.meeting] });
  const meeting = await orLeadOn(found ?? null, event);
  const calendar = writeICalendar({
    name: calendarText.name(meeting.committee.name, (await published.body()) ?? siteText.noBody),
    source: null,
    events: [tellEvent(meeting, origin)],
  });
  return fileAnswer(calendar, 'text/calendar', `${meeting.slug}.ics`);
};
