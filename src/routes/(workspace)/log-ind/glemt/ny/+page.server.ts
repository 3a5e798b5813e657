import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  chooseForgottenPassword,
  isLinkAlive,
} from '#application/access/choose-forgotten-password.ts';
import type { Actions, PageServerLoad } from './$types';

/** In the query, not the path: a fault is told with its path. */
const tokenIn = (url: URL): string => (url.searchParams.get('kode') ?? '').slice(0, 100);

export const load: PageServerLoad = async ({ locals, url }) => {
  const { context, workspace } = locals;
  if (workspace.localAccounts !== 'on') error(404);
  const token = tokenIn(url);
  return { token, isAlive: await isLinkAlive(context(), workspace.credentials, token) };
};

const Form = v.object({ chosen: v.pipe(v.string(), v.maxLength(1_000)) });

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const { context, workspace, visitor, language } = locals;
    if (workspace.localAccounts !== 'on') error(404);
    const form = v.safeParse(Form, Object.fromEntries(await request.formData()));
    if (!form.success) return fail(400, { refused: 'weak' as const });
    const done = await chooseForgottenPassword(context(), workspace.credentials, {
      ...{ token: tokenIn(url), chosen: form.output.chosen, visitor },
    });
    if (!done.ok) return fail(400, { refused: done.error.type });
    redirect(303, `/log-ind?skiftet${language === 'en' ? '&sprog=en' : ''}`);
  },
};
