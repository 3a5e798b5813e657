import { orLeadOn } from '../../lead-on.ts';
import { pdfAnswer } from '../../pdf-answer.ts';
import type { RequestHandler } from './$types';

/** The newest version of the minutes or the agenda as PDF/UA-1. */
export const GET: RequestHandler = async (event) => {
  const { meeting } = await orLeadOn(
    await event.locals.published.meeting(event.params.meeting),
    event,
  );
  return pdfAnswer(await event.locals.printer.meeting(meeting), meeting.slug);
};
