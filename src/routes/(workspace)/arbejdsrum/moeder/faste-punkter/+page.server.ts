import { fail, redirect } from '@sveltejs/kit';
import { setFixedEntries, viewFixedEntries } from '#application/agenda/keep-fixed-entries.ts';
import { listKeptCommittees } from '#application/agenda/list-kept-committees.ts';
import { parseId } from '#domain/ids.ts';
import { readFixedEntries } from './read-fixed-entries.ts';
import type { Actions, PageServerLoad } from './$types';

const here = '/arbejdsrum/moeder/faste-punkter';

export const load: PageServerLoad = async ({ locals, url }) => {
  const context = locals.context();
  const committees = await listKeptCommittees(context);
  const asked = url.searchParams.get('udvalg');
  const chosen = committees.find(({ id }) => id === asked) ?? committees[0];
  const viewed = chosen && (await viewFixedEntries(context, chosen.id));
  return {
    committees,
    chosen: chosen && viewed?.ok ? { ...chosen, entries: viewed.value } : null,
    isSaved: url.searchParams.get('sket') === 'gemt',
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const asked = form.get('committee');
    const committee = typeof asked === 'string' ? parseId<'Organization'>(asked) : undefined;
    const entries = readFixedEntries(form);
    if (committee === undefined || entries === null)
      return fail(400, { refused: 'malformed' as const, entries: null });
    const set = await setFixedEntries(locals.context(), { committee, entries });
    if (!set.ok) return fail(400, { refused: set.error.type, entries });
    redirect(303, `${here}?udvalg=${committee}&sket=gemt`);
  },
};
