import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { addRule } from '#application/paper/add-rule.ts';
import { endSetting } from '#application/paper/end-setting.ts';
import { writtenSectionTypes } from '#domain/paper/lay-out-sections.ts';
import {
  committeeField,
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
  const { rules, committees, today } = await loadSettings(locals);
  const asked = url.searchParams.get('afslut');
  const ending = rules.find(({ id, standing }) => id === asked && standing !== 'over') ?? null;
  return { rules, committees, today, ending, isDone: url.searchParams.has('gemt') };
};

const Rule = v.object({
  committee: committeeField,
  from: dayField,
  until: untilField,
  source: words(300),
  type: v.picklist(writtenSectionTypes),
  label: words(120),
});

export const actions: Actions = {
  add: async ({ locals, request }) => {
    const written = await readWritten(request);
    const form = v.safeParse(Rule, written);
    if (!form.success) return refuse(written, { type: 'not-found' });
    const { type, label, ...rule } = form.output;
    const added = await addRule(locals.context(), { ...rule, section: { type, label } });
    if (!added.ok) return refuse(written, added.error);
    redirect(303, `${settingsAddress}/krav?gemt`);
  },
  end: async ({ locals, request }) => {
    const written = await readWritten(request);
    const form = v.safeParse(EndForm, written);
    if (!form.success) return refuse(written, { type: 'not-found' });
    const ended = await endSetting(locals.context(), { what: 'rule', ...form.output });
    if (!ended.ok) return refuse(written, ended.error);
    redirect(303, `${settingsAddress}/krav?gemt`);
  },
};
