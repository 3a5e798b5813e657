import { error, fail, redirect } from '@sveltejs/kit';
import { signInWithPasskey } from '#application/access/sign-in-with-passkey.ts';
import { challengeCookie } from '../../../../server/http/challenge-cookie.ts';
import { ownPath } from '../../../../server/http/own-path.ts';
import { readAnswer } from '../../../../server/http/read-answer.ts';
import { sessionCookie } from '../../../../server/http/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = ownPath(url.searchParams.get('til'));
  if (locals.signedIn !== null) redirect(303, next);
  return { next };
};

export const actions: Actions = {
  default: async ({ locals, request, url, cookies }) => {
    const { context, workspace, visitor, origin } = locals;
    const { passkeys, credentials, localAccounts } = workspace;
    if (passkeys === null) error(404);
    const done = await signInWithPasskey(context(), credentials, passkeys, {
      token: challengeCookie(cookies, origin).take(),
      answer: readAnswer((await request.formData()).get('answer')),
      ...{ visitor, localAccounts },
    });
    if (!done.ok) return fail(400, { refused: done.error.type });
    sessionCookie(cookies, origin).write(done.value);
    redirect(303, ownPath(url.searchParams.get('til')));
  },
};
