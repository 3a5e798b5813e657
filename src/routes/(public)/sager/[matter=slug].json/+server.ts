import { dataAnswer } from '../../data-answer.ts';
import { orLeadOn } from '../../lead-on.ts';
import type { RequestHandler } from './$types';

/** A matter with all its treatments, as data. */
export const GET: RequestHandler = async (event) => {
  const found = await event.locals.published.matter(event.params.matter);
  return dataAnswer((await orLeadOn(found, event)).matter);
};
