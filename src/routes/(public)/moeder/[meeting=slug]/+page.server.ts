import { orLeadOn } from '../../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  page: await orLeadOn(await event.locals.published.meeting(event.params.meeting), event),
});
