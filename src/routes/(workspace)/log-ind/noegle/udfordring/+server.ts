import { error } from '@sveltejs/kit';
import { beginPasskeySignIn } from '#application/access/sign-in-with-passkey.ts';
import { challengeCookie } from '../../../../../server/http/challenge-cookie.ts';
import type { RequestHandler } from './$types';

/** What a browser asks the device with. */
export const POST: RequestHandler = async ({ locals, cookies }) => {
  const { passkeys, credentials } = locals.workspace;
  if (passkeys === null) error(404);
  const begun = await beginPasskeySignIn(locals.context(), credentials, passkeys);
  if (!begun.ok) error(404);
  challengeCookie(cookies, locals.origin).write(begun.value.token);
  return Response.json(begun.value.options);
};
