import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { finishSignIn, isHalfSignedIn } from '#application/access/finish-sign-in.ts';
import { ownPath } from '../../../../server/http/own-path.ts';
import { secondStepCookie } from '../../../../server/http/second-step-cookie.ts';
import { sessionCookie } from '../../../../server/http/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const next = ownPath(url.searchParams.get('til'));
  if (locals.signedIn !== null) redirect(303, next);
  const token = secondStepCookie(cookies, locals.origin).read();
  if (!(await isHalfSignedIn(locals.context(), locals.workspace.credentials, token)))
    redirect(303, `/log-ind?til=${encodeURIComponent(next)}`);
  return { next };
};

const Form = v.object({ code: v.pipe(v.string(), v.maxLength(100)) });

export const actions: Actions = {
  default: async ({ locals, request, url, cookies }) => {
    const { context, workspace, visitor, origin } = locals;
    const cookie = secondStepCookie(cookies, origin);
    const form = v.safeParse(Form, Object.fromEntries(await request.formData()));
    if (!form.success) return fail(400, { refused: 'wrong-code' as const });
    const { credentials, authenticator, localAccounts } = workspace;
    const done = await finishSignIn(context(), credentials, authenticator, {
      ...{ token: cookie.read(), code: form.output.code, visitor, localAccounts },
    });
    const next = ownPath(url.searchParams.get('til'));
    if (done.ok) {
      cookie.drop();
      sessionCookie(cookies, origin).write(done.value);
      redirect(303, next);
    }
    const { type } = done.error;
    if (type === 'sign-in-expired') redirect(303, `/log-ind?til=${encodeURIComponent(next)}`);
    return fail(type === 'too-many' ? 429 : 400, { refused: type });
  },
};
