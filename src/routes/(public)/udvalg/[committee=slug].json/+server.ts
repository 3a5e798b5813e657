import { dataAnswer } from '../../data-answer.ts';
import { orLeadOn } from '../../lead-on.ts';
import type { RequestHandler } from './$types';

/** A committee with its members and meetings, as data. */
export const GET: RequestHandler = async (event) =>
  dataAnswer(await orLeadOn(await event.locals.published.committee(event.params.committee), event));
