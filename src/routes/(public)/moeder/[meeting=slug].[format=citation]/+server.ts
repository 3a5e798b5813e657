import { citeMeeting } from '#ui/text/cite.ts';
import { citationAnswer } from '../../citation-answer.ts';
import { orLeadOn } from '../../lead-on.ts';
import type { RequestHandler } from './$types';

/** The newest version of a meeting's agenda or minutes, to refer to. */
export const GET: RequestHandler = async (event) => {
  const { published, origin } = event.locals;
  const { meeting } = await orLeadOn(await published.meeting(event.params.meeting), event);
  return citationAnswer(citeMeeting(meeting, origin), event.params.format);
};
