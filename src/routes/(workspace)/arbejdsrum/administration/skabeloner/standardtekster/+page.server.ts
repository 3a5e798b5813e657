import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { removePhrase, savePhrase } from '#application/paper/keep-phrases.ts';
import {
  committeeField,
  EndForm,
  loadSettings,
  readWritten,
  refuse,
  settingsAddress,
  words,
} from '../setting-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { phrases, committees } = await loadSettings(locals);
  const asked = (what: string) => phrases.find(({ id }) => id === url.searchParams.get(what));
  return {
    ...{ phrases, committees },
    mending: asked('ret') ?? null,
    removing: asked('fjern') ?? null,
    isDone: url.searchParams.has('gemt'),
  };
};

const Phrase = v.object({
  id: v.pipe(
    words(60),
    v.transform((id) => (id === '' ? null : id)),
  ),
  committee: committeeField,
  title: words(120),
  text: words(5000),
});
const done = `${settingsAddress}/standardtekster?gemt`;

export const actions: Actions = {
  save: async ({ locals, request }) => {
    const written = await readWritten(request);
    const form = v.safeParse(Phrase, written);
    if (!form.success) return refuse(written, { type: 'not-found' });
    const saved = await savePhrase(locals.context(), form.output);
    if (!saved.ok) return refuse(written, saved.error);
    redirect(303, done);
  },
  remove: async ({ locals, request }) => {
    const written = await readWritten(request);
    const form = v.safeParse(EndForm, written);
    if (!form.success) return refuse(written, { type: 'not-found' });
    const removed = await removePhrase(locals.context(), form.output.id);
    if (!removed.ok) return refuse(written, removed.error);
    redirect(303, done);
  },
};
