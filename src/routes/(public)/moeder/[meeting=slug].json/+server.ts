import { dataAnswer } from '../../data-answer.ts';
import { orLeadOn } from '../../lead-on.ts';
import type { RequestHandler } from './$types';

/** The newest version as data: the snapshot that the page is made of. */
export const GET: RequestHandler = async (event) => {
  const page = await orLeadOn(await event.locals.published.meeting(event.params.meeting), event);
  return dataAnswer(page.meeting);
};
