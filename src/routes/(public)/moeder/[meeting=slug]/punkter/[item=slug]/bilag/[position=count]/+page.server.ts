import { orLeadOn } from '../../../../../../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { meeting, item, position } = event.params;
  return {
    file: await orLeadOn(await event.locals.published.attachment(meeting, item, position), event),
  };
};
