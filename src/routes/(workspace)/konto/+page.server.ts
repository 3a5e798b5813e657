import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { chooseLanguage } from '#application/access/choose-language.ts';
import { ownPath } from '../../../server/http/own-path.ts';
import { languages } from '#ui/text/language.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { account } = locals.signedIn ?? {};
  return { email: account?.email ?? '' };
};

const LanguageForm = v.object({ language: v.picklist(languages), back: v.optional(v.string()) });

export const actions: Actions = {
  language: async ({ locals, request }) => {
    const form = v.safeParse(LanguageForm, Object.fromEntries(await request.formData()));
    if (form.success) await chooseLanguage(locals.context(), form.output);
    redirect(303, ownPath(form.success ? (form.output.back ?? null) : null));
  },
};
