import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { forgetPassword } from '#application/access/forget-password.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { localAccounts, mailGoesOut } = locals.workspace;
  if (localAccounts !== 'on') error(404);
  return { mailGoesOut };
};

const Form = v.object({ email: v.pipe(v.string(), v.trim(), v.maxLength(254)) });

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { context, workspace, visitor } = locals;
    if (workspace.localAccounts !== 'on') error(404);
    const form = v.safeParse(Form, Object.fromEntries(await request.formData()));
    const email = form.success ? form.output.email : '';
    const asked = await forgetPassword(context(), workspace.credentials, { email, visitor });
    return asked.ok ? { email } : fail(429, { refused: asked.error.type, email });
  },
};
