import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { setPattern } from '#application/paper/set-pattern.ts';
import { tryPattern } from '#application/paper/view-settings.ts';
import { loadSettings, readWritten, refuse, settingsAddress, words } from '../setting-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { patterns } = await loadSettings(locals);
  return { patterns, isDone: url.searchParams.has('gemt') };
};

const Pattern = v.object({ kind: v.picklist(['case', 'document']), pattern: words(200) });

export const actions: Actions = {
  try: async ({ locals, request }) => {
    const written = await readWritten(request);
    const form = v.safeParse(Pattern, written);
    if (!form.success) return refuse(written, { type: 'not-found' });
    const tried = await tryPattern(locals.context(), form.output);
    if (!tried.ok) return refuse(written, tried.error);
    return { refused: null, faults: [], written, tried: tried.value };
  },
  set: async ({ locals, request }) => {
    const written = await readWritten(request);
    const form = v.safeParse(Pattern, written);
    if (!form.success) return refuse(written, { type: 'not-found' });
    const set = await setPattern(locals.context(), form.output);
    if (!set.ok) return refuse(written, set.error);
    redirect(303, `${settingsAddress}/numre?gemt`);
  },
};
