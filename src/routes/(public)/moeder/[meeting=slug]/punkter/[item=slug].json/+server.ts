import { viewItem } from '#application/publication/view-item.ts';
import { dataAnswer } from '../../../../data-answer.ts';
import { orLeadOn } from '../../../../lead-on.ts';
import type { RequestHandler } from './$types';

/** One item with its meeting, as data. */
export const GET: RequestHandler = async (event) => {
  const { meeting, item } = event.params;
  const found = await orLeadOn(await viewItem(event.locals.published, meeting, item), event);
  return dataAnswer({ meeting: found.meeting, item: found.item });
};
