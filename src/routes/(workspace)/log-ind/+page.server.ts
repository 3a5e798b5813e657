import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { signIn } from '#application/access/sign-in.ts';
import { ownPath } from '../../../server/http/own-path.ts';
import { secondStepCookie } from '../../../server/http/second-step-cookie.ts';
import { sessionCookie } from '../../../server/http/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url, setHeaders }) => {
  const next = ownPath(url.searchParams.get('til'));
  if (locals.signedIn !== null) redirect(303, next);
  const { signInService, localAccounts, passkeys } = locals.workspace;
  // The policy of contents lets no form lead to another host, not even on the way: the page itself goes on.
  if (signInService !== null && url.searchParams.get('ud') === 'kommunen')
    setHeaders({ refresh: '0; url=/log-ud/kommunen' });
  const refused = v.safeParse(ServiceRefusal, url.searchParams.get('afvist'));
  return {
    next,
    isSignedOut: url.searchParams.has('ud'),
    isPasswordChosen: url.searchParams.has('skiftet'),
    service: signInService?.host ?? null,
    serviceRefused: signInService !== null && refused.success ? refused.output : null,
    localAccounts,
    hasPasskeys: passkeys !== null,
  };
};

const ServiceRefusal = v.picklist([
  'service-unreachable',
  'service-refused',
  'sign-in-expired',
  'no-access',
  'no-email',
  'email-taken',
  'closed',
  'no-body',
]);

/** Longer than any real one; what is longer is not looked at. */
const Form = v.object({
  email: v.pipe(v.string(), v.trim(), v.maxLength(254)),
  password: v.pipe(v.string(), v.maxLength(1_000)),
});

export const actions: Actions = {
  default: async ({ locals, request, url, cookies }) => {
    const { context, workspace, visitor, origin } = locals;
    const form = v.safeParse(Form, Object.fromEntries(await request.formData()));
    if (!form.success) return fail(400, { refused: 'wrong' as const, email: '' });
    const { email, password } = form.output;
    const signedIn = await signIn(context(), workspace.credentials, {
      email,
      password,
      visitor,
      localAccounts: workspace.localAccounts,
    });
    if (!signedIn.ok) {
      const { type } = signedIn.error;
      return fail(type === 'too-many' ? 429 : 400, { refused: type, email });
    }
    const next = ownPath(url.searchParams.get('til'));
    if (signedIn.value.kind === 'second-step') {
      secondStepCookie(cookies, origin).write(signedIn.value.token);
      const inEnglish = url.searchParams.get('sprog') === 'en' ? '&sprog=en' : '';
      redirect(303, `/log-ind/kode?til=${encodeURIComponent(next)}${inEnglish}`);
    }
    sessionCookie(cookies, origin).write(signedIn.value);
    redirect(303, next);
  },
};
