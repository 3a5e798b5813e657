import { orLeadOn } from '../../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  person: await orLeadOn(await event.locals.published.person(event.params.person), event),
});
