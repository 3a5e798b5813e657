import { error, redirect } from '@sveltejs/kit';
import { signInFromService } from '#application/access/sign-in-from-service.ts';
import { sessionCookie } from '../../../../../server/http/session-cookie.ts';
import { signInCookie } from '../../../../../server/http/sign-in-cookie.ts';
import type { RequestHandler } from './$types';

/** Takes the answer of the municipality's own sign-in. */
export const GET: RequestHandler = async ({ locals, url, cookies }) => {
  const { workspace, context, origin, visitor, today } = locals;
  const { signInService, credentials } = workspace;
  if (signInService === null) error(404);
  const signedIn = await signInFromService(context(), credentials, signInService, {
    token: signInCookie(cookies, origin).take(),
    search: url.search,
    ...{ visitor, today },
  });
  if (!signedIn.ok) redirect(303, `/log-ind?afvist=${signedIn.error.type}`);
  sessionCookie(cookies, origin).write(signedIn.value);
  redirect(303, signedIn.value.next);
};
