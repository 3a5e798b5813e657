import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { addTemplate } from '#application/paper/add-template.ts';
import { layOutSections, wantedSections } from '#domain/paper/lay-out-sections.ts';
import { err } from '#domain/result.ts';
import { arrangeRows, readRows } from '../section-rows.ts';
import {
  committeeField,
  dayField,
  loadSettings,
  readWritten,
  refuse,
  settingsAddress,
  words,
} from '../setting-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** A new template begins as a copy of the one it comes after, or of the one that holds for all. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { templates, committees } = await loadSettings(locals);
  const asked = url.searchParams.get('efter');
  const before =
    templates.find(({ id }) => id === asked) ??
    templates.find(({ standing, committees: of }) => standing === 'in-force' && of === 'all');
  return {
    committees,
    before: before?.name ?? null,
    start: {
      name: before?.name ?? '',
      committee: before && before.committees !== 'all' ? (before.committees[0] ?? '') : '',
      from: '',
      sections: wantedSections(before?.sections ?? []),
    },
  };
};

const Head = v.object({ name: words(120), committee: committeeField, from: dayField });

/** The rows as they are now, and what they would come to. */
const rowsOf = (sections: NonNullable<ReturnType<typeof readRows>>) => ({
  sections,
  preview: layOutSections(sections.filter(({ label }) => label.trim() !== '')),
});

export const actions: Actions = {
  arrange: async ({ request }) => {
    const written = await readWritten(request);
    const { rows, focus } = arrangeRows(readRows(written) ?? [], written['do'] ?? '');
    return { ...rowsOf(rows), focus, written, refused: null, faults: [] };
  },
  save: async ({ locals, request }) => {
    const written = await readWritten(request);
    const sections = readRows(written) ?? [];
    const head = v.safeParse(Head, written);
    const added = head.success
      ? await addTemplate(locals.context(), { ...head.output, sections })
      : err({ type: 'not-found' });
    if (!added.ok) {
      const { status, data } = refuse(written, added.error);
      return fail(status, { ...data, ...rowsOf(sections), focus: null });
    }
    redirect(303, `${settingsAddress}?gemt`);
  },
};
