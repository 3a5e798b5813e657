import { error, redirect } from '@sveltejs/kit';
import { beginAtService } from '#application/access/sign-in-from-service.ts';
import { ownPath } from '../../../../server/http/own-path.ts';
import { signInCookie } from '../../../../server/http/sign-in-cookie.ts';
import type { RequestHandler } from './$types';

/** Sends the browser to the municipality's own sign-in. */
export const GET: RequestHandler = async ({ locals, url, cookies }) => {
  const { workspace, context, origin } = locals;
  const { signInService, credentials } = workspace;
  if (signInService === null) error(404);
  const next = ownPath(url.searchParams.get('til'));
  const begun = await beginAtService(context(), credentials, signInService, next);
  if (!begun.ok)
    redirect(303, `/log-ind?afvist=${begun.error.type}&til=${encodeURIComponent(next)}`);
  signInCookie(cookies, origin).write(begun.value.token);
  redirect(303, begun.value.address, { external: true });
};
