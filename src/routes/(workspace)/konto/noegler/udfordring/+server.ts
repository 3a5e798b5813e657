import { error } from '@sveltejs/kit';
import { beginPasskey } from '#application/access/keep-passkeys.ts';
import { challengeCookie } from '../../../../../server/http/challenge-cookie.ts';
import type { RequestHandler } from './$types';

/** What a browser makes a new passkey with, for whoever gives their password. */
export const POST: RequestHandler = async ({ locals, request, cookies }) => {
  const { workspace, signedIn, visitor, context, origin } = locals;
  const { passkeys, credentials } = workspace;
  if (passkeys === null || signedIn === null) error(404);
  const password = (await request.formData()).get('password');
  const own = { context: context(), credentials, signedIn, visitor };
  const begun = await beginPasskey(own, passkeys, typeof password === 'string' ? password : '');
  if (!begun.ok) return Response.json({ refused: begun.error.type }, { status: 400 });
  challengeCookie(cookies, origin).write(begun.value.token);
  return Response.json(begun.value.options);
};
