import { orLeadOn } from '../../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  committee: await orLeadOn(await event.locals.published.committee(event.params.committee), event),
  today: event.locals.today,
});
