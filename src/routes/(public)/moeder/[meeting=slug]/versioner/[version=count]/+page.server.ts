import { orLeadOn } from '../../../../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { meeting, version } = event.params;
  return {
    page: await orLeadOn(await event.locals.published.meeting(meeting, version), event),
  };
};
