import { orLeadOn } from '../../../../lead-on.ts';
import { pdfAnswer } from '../../../../pdf-answer.ts';
import type { RequestHandler } from './$types';

/** One item as PDF/UA-1, with the head of its meeting. */
export const GET: RequestHandler = async (event) => {
  const { item: key } = event.params;
  const { meeting } = await orLeadOn(
    await event.locals.published.meeting(event.params.meeting),
    event,
  );
  const pdf = await orLeadOn(await event.locals.printer.item(meeting, key), event);
  return pdfAnswer(pdf, `${meeting.slug}-punkt-${key}`);
};
