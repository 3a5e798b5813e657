import { redirect, type RequestEvent } from '@sveltejs/kit';
import { findSubjects } from '#application/paper/find-subjects.ts';
import { isUntouched, writePaper, type WriteRefused } from '#application/paper/write-paper.ts';
import { parseId } from '#domain/ids.ts';
import { err, type Result } from '#domain/result.ts';
import { typedForm } from '../../../../../server/http/typed-form.ts';
import type { UnreadForm } from '../read-form.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import { refuse } from './refuse.ts';
import type { Actions } from './$types';

/** Saving what was written on the sheet. */
export const sheetActions = {
  save: async (event) => {
    const sheet = readSheet(await event.request.formData());
    const done = sheet.ok ? await write(event, sheet.value) : sheet;
    return done.ok
      ? { done: true as const, saved: true as const }
      : refuseSheet(event, done.error, sheet.ok ? sheet.value : null);
  },
  /** Looks a subject up for whoever has no script in the browser; what else was written is saved first. */
  findSubject: async (event) => {
    const form = await event.request.formData();
    const words = form.get('kle');
    form.delete('kle');
    form.delete('kleChoice');
    const sheet = readSheet(form);
    const done = sheet.ok ? await write(event, sheet.value) : sheet;
    if (!done.ok) return refuseSheet(event, done.error, sheet.ok ? sheet.value : null);
    const asked = new URLSearchParams({ emne: typeof words === 'string' ? words : '' });
    redirect(303, `/arbejdsrum/sager/${event.params.paper}?${asked}#felt-kle`);
  },
} satisfies Actions;

async function write(
  { locals, params }: Pick<RequestEvent, 'locals' | 'params'>,
  { description, sections, was }: Sheet,
): Promise<Result<null, WriteRefused>> {
  const paper = parseId<'Paper'>(params['paper'] ?? '');
  if (!paper) return err({ type: 'not-found' });
  return writePaper(locals.context(), paper, description, sections, was);
}

/** A section that was sent as it came is shown as it stands now: only what somebody has written is given back. */
async function refuseSheet(
  event: RequestEvent,
  why: WriteRefused | UnreadForm,
  sheet: Sheet | null,
) {
  const { stores } = event.locals.context();
  const untouched = new Set(
    (sheet?.sections ?? [])
      .filter((section) => isUntouched(stores, section))
      .flatMap(({ id }) => [`text-${id}`, `mark-${id}`]),
  );
  const sent = await typedForm(event);
  const typed = { ...sent, fields: sent.fields.filter(({ name }) => !untouched.has(name)) };
  const word = why.type === 'kle-malformed' ? sheet?.description.kle : undefined;
  const subjects = word ? await findSubjects(event.locals.context(), word) : null;
  return refuse(event, why, 409, { typed, subjects });
}
