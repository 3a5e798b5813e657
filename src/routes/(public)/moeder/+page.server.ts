import { readPage } from '../page-number.ts';
import { orLeadOn } from '../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const page = readPage(event.url);
  const meetings = await event.locals.published.meetings(page);
  return {
    meetings: await orLeadOn(page === 1 || meetings.hits.length > 0 ? meetings : null, event),
  };
};
