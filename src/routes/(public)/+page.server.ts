import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  front: await locals.published.front(locals.today),
});
