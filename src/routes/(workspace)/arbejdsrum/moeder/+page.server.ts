import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { isDate } from '#domain/text/calendar.ts';
import { addMeeting } from '#application/agenda/add-meeting.ts';
import { listAgendas } from '#application/agenda/list-agendas.ts';
import { listKeptCommittees } from '#application/agenda/list-kept-committees.ts';
import { parseId } from '#domain/ids.ts';
import type { AgendaRefusal } from '#ui/text/agenda-refused.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const year = Number(locals.today.slice(0, 4));
  const context = locals.context();
  return {
    meetings: await listAgendas(context, { from: `${year - 1}-07-01`, until: `${year + 1}-12-31` }),
    committees: await listKeptCommittees(context),
    today: locals.today,
  };
};

const NewMeeting = v.object({
  committee: v.string(),
  date: v.pipe(v.string(), v.check(isDate)),
  time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  place: v.pipe(v.string(), v.trim(), v.maxLength(200)),
});

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const sent = await request.formData();
    const given = (field: string): string => {
      const value = sent.get(field);
      return typeof value === 'string' ? value : '';
    };
    const written = {
      committee: given('committee'),
      date: given('date'),
      time: given('time'),
      place: given('place'),
    };
    const refuse = (refused: AgendaRefusal) => fail(400, { refused, written });
    const form = v.safeParse(NewMeeting, written);
    const committee = form.success ? parseId<'Organization'>(form.output.committee) : undefined;
    if (!form.success || committee === undefined) return refuse('malformed');
    const { date, time, place } = form.output;
    const added = await addMeeting(locals.context(), {
      committee,
      date,
      time,
      ends: null,
      place: place === '' ? null : place,
      kind: 'ordinary',
    });
    if (!added.ok) return refuse(added.error.type);
    redirect(303, `/arbejdsrum/moeder/${added.value.meeting}`);
  },
};
