import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  committees: await locals.published.committees(),
});
