import { fail, redirect } from '@sveltejs/kit';
import type { Unsaved } from '#ui/text/unsaved.ts';
import { ownPath } from '../../../../server/http/own-path.ts';
import type { Actions, PageServerLoad } from './$types';

/** There is nothing to give back to whoever comes by a link. */
export const load: PageServerLoad = ({ request, url }) => {
  if (request.method !== 'POST')
    redirect(303, `/log-ind?til=${encodeURIComponent(ownPath(url.searchParams.get('til')))}`);
};

export const actions = {
  /** Gives back a form that was sent when nobody was signed in (`?til=` where to); it does nothing with it. */
  default: async ({ locals, url }) => {
    const action = ownPath(url.searchParams.get('til'));
    const { language } = locals;
    const fields = await locals.sent();
    const unsaved: Unsaved = { kind: 'signed-out', action, fields, language };
    return fail(401, { unsaved });
  },
} satisfies Actions;
