import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { endSetting } from '#application/paper/end-setting.ts';
import { textIn } from '#ui/text/language.ts';
import { paperSettingsText } from '#ui/text/paper-settings.ts';
import { EndForm, loadSettings, readWritten, refuse, settingsAddress } from '../setting-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { templates, committees, today } = await loadSettings(locals);
  const template = templates.find(({ id }) => id === params.template);
  if (!template) error(404, textIn(locals.language, paperSettingsText).refused['not-found']);
  const mayEnd = !template.isShipped && template.standing !== 'over';
  const isEnding = mayEnd && url.searchParams.has('afslut');
  return { template, committees, today, mayEnd, isEnding };
};

export const actions: Actions = {
  end: async ({ locals, request }) => {
    const written = await readWritten(request);
    const form = v.safeParse(EndForm, written);
    if (!form.success) return refuse(written, { type: 'not-found' });
    const ended = await endSetting(locals.context(), { what: 'template', ...form.output });
    if (!ended.ok) return refuse(written, ended.error);
    redirect(303, `${settingsAddress}?gemt`);
  },
};
