import { orLeadOn } from '../../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  page: await orLeadOn(await event.locals.published.matter(event.params.matter), event),
  today: event.locals.today,
});
