import { viewItem } from '#application/publication/view-item.ts';
import { citeItem } from '#ui/text/cite.ts';
import { citationAnswer } from '../../../../citation-answer.ts';
import { orLeadOn } from '../../../../lead-on.ts';
import type { RequestHandler } from './$types';

/** One item of a meeting's newest version, to refer to. */
export const GET: RequestHandler = async (event) => {
  const { published, origin } = event.locals;
  const found = await viewItem(published, event.params.meeting, event.params.item);
  const { item, meeting } = await orLeadOn(found, event);
  return citationAnswer(citeItem(item, meeting, origin), event.params.format);
};
