import { redirect } from '@sveltejs/kit';
import { signOut } from '#application/access/sign-out.ts';
import { sessionCookie } from '../../../server/http/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** A link from elsewhere signs nobody out: that takes a form of our own. */
export const load: PageServerLoad = () => {
  redirect(303, '/arbejdsrum');
};

export const actions: Actions = {
  default: async ({ locals, cookies }) => {
    const { signedIn, context, origin } = locals;
    if (signedIn !== null) await signOut(context(), signedIn);
    sessionCookie(cookies, origin).drop();
    const isFromService = signedIn?.session.wayIn === 'sign-in-service';
    redirect(303, isFromService ? '/log-ind?ud=kommunen' : '/log-ind?ud');
  },
};
