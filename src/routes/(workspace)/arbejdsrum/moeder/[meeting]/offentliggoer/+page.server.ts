import { error, fail, redirect } from '@sveltejs/kit';
import { publishAgenda, publishSupplement } from '#application/agenda/publish-agenda.ts';
import { viewAgenda } from '#application/agenda/view-agenda.ts';
import { withdrawAgenda } from '#application/agenda/withdraw-agenda.ts';
import { parseId } from '#domain/ids.ts';
import type { AgendaRefusal } from '#ui/text/agenda-refused.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const meeting = parseId<'Meeting'>(params.meeting);
  const viewed = meeting && (await viewAgenda(locals.context(), meeting));
  if (!viewed?.ok) error(404);
  const view = viewed.value;
  if (!view.actions.has('publish') && !view.actions.has('withdraw')) error(404);
  return { view };
};

const meetingOf = ({ params }: RequestEvent) => {
  const meeting = parseId<'Meeting'>(params.meeting);
  return meeting ?? error(404);
};
const refuse = (refused: AgendaRefusal) => fail(400, { refused });

export const actions: Actions = {
  publish: async (event) => {
    const meeting = meetingOf(event);
    const done = await publishAgenda(event.locals.context(), { meeting });
    if (!done.ok) return refuse(done.error.type);
    redirect(303, `/arbejdsrum/moeder/${meeting}?udfoert=offentliggjort`);
  },
  supplement: async (event) => {
    const meeting = meetingOf(event);
    const done = await publishSupplement(event.locals.context(), { meeting });
    if (!done.ok) return refuse(done.error.type);
    redirect(303, `/arbejdsrum/moeder/${meeting}?udfoert=offentliggjort`);
  },
  withdraw: async (event) => {
    const meeting = meetingOf(event);
    const reason = (await event.request.formData()).get('reason');
    const done = await withdrawAgenda(event.locals.context(), {
      meeting,
      reason: typeof reason === 'string' ? reason.slice(0, 2000) : '',
    });
    if (!done.ok) return refuse(done.error.type);
    redirect(303, `/arbejdsrum/moeder/${meeting}?udfoert=trukket-tilbage`);
  },
};
