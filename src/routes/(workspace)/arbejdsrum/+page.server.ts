import { viewOverview } from '#application/overview/view-overview.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  overview: await viewOverview(locals.context(), locals.today),
});
