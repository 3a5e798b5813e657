import { orLeadOn } from '../lead-on.ts';
import { readPage } from '../page-number.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const page = readPage(event.url);
  const matters = await event.locals.published.matters(page);
  return {
    matters: await orLeadOn(page === 1 || matters.hits.length > 0 ? matters : null, event),
  };
};
