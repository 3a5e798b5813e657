import { error, fail } from '@sveltejs/kit';
import { markAsRead, readAgenda } from '#application/agenda/read-agenda.ts';
import { parseId } from '#domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const meeting = parseId<'Meeting'>(params.meeting);
  const agenda = meeting && (await readAgenda(locals.context(), meeting));
  if (!agenda) error(404);
  return { agenda };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const meeting = parseId<'Meeting'>(params.meeting);
    if (!meeting) error(404);
    const marked = await markAsRead(locals.context(), { meeting });
    return marked.ok ? { marked: true } : fail(400, { marked: false });
  },
};
