import { findTroubles } from '#application/operations/house-status.ts';
import type { PageServerLoad } from './$types';

/** Reached only past the key (hooks). */
export const load: PageServerLoad = async ({ locals }) => {
  const status = await locals.operations.readStatus();
  return { status, troubles: findTroubles(status) };
};
