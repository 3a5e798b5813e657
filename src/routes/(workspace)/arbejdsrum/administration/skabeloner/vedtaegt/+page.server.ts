import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { allowAnyLength } from '#application/paper/allow-any-length.ts';
import { endSetting } from '#application/paper/end-setting.ts';
import {
  dayField,
  EndForm,
  loadSettings,
  readWritten,
  refuse,
  settingsAddress,
  untilField,
  words,
} from '../setting-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { byLaws, committees, today } = await loadSettings(locals);
  const asked = url.searchParams.get('afslut');
  const ending = byLaws.find(({ id, standing }) => id === asked && standing !== 'over') ?? null;
  return { byLaws, committees, today, ending, isDone: url.searchParams.has('gemt') };
};

const Rule = v.object({
  appliesTo: v.picklist(['council', 'committee']),
  from: dayField,
  until: untilField,
  source: words(300),
});

export const actions: Actions = {
  add: async ({ locals, request }) => {
    const written = await readWritten(request);
    const form = v.safeParse(Rule, written);
    if (!form.success) return refuse(written, { type: 'not-found' });
    const added = await allowAnyLength(locals.context(), form.output);
    if (!added.ok) return refuse(written, added.error);
    redirect(303, `${settingsAddress}/vedtaegt?gemt`);
  },
  end: async ({ locals, request }) => {
    const written = await readWritten(request);
    const form = v.safeParse(EndForm, written);
    if (!form.success) return refuse(written, { type: 'not-found' });
    const ended = await endSetting(locals.context(), { what: 'by-law', ...form.output });
    if (!ended.ok) return refuse(written, ended.error);
    redirect(303, `${settingsAddress}/vedtaegt?gemt`);
  },
};
