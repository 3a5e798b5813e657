import { committeeAddress } from '#domain/publication/address.ts';
import { writeICalendar } from '#domain/publication/calendar/icalendar.ts';
import { calendarText, tellComing, tellEvent } from '#ui/text/calendar.ts';
import { siteText } from '#ui/text/site.ts';
import { fileAnswer } from '../../file-answer.ts';
import { orLeadOn } from '../../lead-on.ts';
import type { RequestHandler } from './$types';

/** All published and announced meetings of a committee, as a calendar to subscribe to. */
export const GET: RequestHandler = async (event) => {
  const { published, origin } = event.locals;
  const { slug, name } = await orLeadOn(await published.committee(event.params.committee), event);
  const meetings = await published.publications({ committee: slug });
  const planned = await published.planned({ committee: slug });
  const calendar = writeICalendar({
    name: calendarText.name(name, (await published.body()) ?? siteText.noBody),
    source: `${origin}${committeeAddress(slug)}.ics`,
    events: [
      ...meetings.map((meeting) => tellEvent(meeting, origin)),
      ...planned.map((meeting) => tellComing(meeting, origin)),
    ],
  });
  return fileAnswer(calendar, 'text/calendar');
};
