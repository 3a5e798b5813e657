import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Goes on to sign out of the municipality's own sign-in, where it has a place for that. */
export const GET: RequestHandler = async ({ locals }) => {
  const address = await locals.workspace.signInService?.signOutAddress();
  redirect(303, address ?? '/log-ind?ud', { external: true });
};
