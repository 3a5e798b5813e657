import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
  body: await locals.published.body(),
  accessibilityUrl: locals.accessibilityUrl,
  origin: locals.origin,
});
