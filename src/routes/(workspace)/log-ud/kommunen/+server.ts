import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Goes on to sign out of the municipality's own sign-in, where it has a place for that. */
export const GET: RequestHandler = async ({ locals }) => {
  redirect(303, (await locals.workspace.signInService?.signOutAddress()) ?? '/log-ind?ud');
};
