import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  people: await locals.published.people(),
});
