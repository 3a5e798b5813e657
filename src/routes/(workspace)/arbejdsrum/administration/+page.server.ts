import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** There is one thing to administer so far. */
export const load: PageServerLoad = () => {
  redirect(303, '/arbejdsrum/administration/konti');
};
