import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { planRelease, takeBackRelease } from '#application/agenda/plan-release.ts';
import { publishAgenda, publishSupplement } from '#application/agenda/publish-agenda.ts';
import { viewAgenda } from '#application/agenda/view-agenda.ts';
import { withdrawAgenda } from '#application/agenda/withdraw-agenda.ts';
import { returnEntry, withdrawEntry } from '#application/agenda/withdraw-entry.ts';
import { parseId } from '#domain/ids.ts';
import { isDate } from '#domain/text/calendar.ts';
import type { TypedRelease } from '#ui/components/agenda/propose-release.ts';
import type { AgendaRefusal } from '#ui/text/agenda-refused.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { today } = locals;
  const meeting = parseId<'Meeting'>(params.meeting);
  const viewed = meeting && (await viewAgenda(locals.context(), meeting));
  if (!viewed?.ok) error(404);
  const view = viewed.value;
  if (!view.actions.has('publish') && !view.actions.has('withdraw')) error(404);
  return { view, today, chosen: url.searchParams.get('punkt') ?? '' };
};

const meetingOf = ({ params }: RequestEvent) => {
  const meeting = parseId<'Meeting'>(params.meeting);
  return meeting ?? error(404);
};
const refuse = (
  refused: AgendaRefusal,
  kept: {
    readonly typed?: TypedRelease;
    readonly withdrawal?: v.InferOutput<typeof Withdrawal>;
  } = {},
) => fail(400, { refused, typed: kept.typed, withdrawal: kept.withdrawal });

const words = v.fallback(v.string(), '');
/** As it was sent, whatever it is worth. */
const Sent = v.object({ date: words, time: words, lateReason: words });
const Release = v.object({
  date: v.pipe(v.string(), v.check(isDate)),
  time: v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
  lateReason: v.pipe(v.string(), v.maxLength(500)),
});

const Withdrawal = v.object({
  entry: v.pipe(v.string(), v.maxLength(100)),
  reason: v.pipe(v.string(), v.maxLength(2000)),
});

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
  release: async (event) => {
    const meeting = meetingOf(event);
    const sent = v.parse(Sent, Object.fromEntries(await event.request.formData()));
    const form = v.safeParse(Release, sent);
    if (!form.success) return refuse('malformed', { typed: sent });
    const done = await planRelease(event.locals.context(), { meeting, ...form.output });
    if (!done.ok) return refuse(done.error.type, { typed: sent });
    redirect(303, `/arbejdsrum/moeder/${meeting}`);
  },
  takeBack: async (event) => {
    const meeting = meetingOf(event);
    const done = await takeBackRelease(event.locals.context(), { meeting });
    if (!done.ok) return refuse(done.error.type);
    redirect(303, `/arbejdsrum/moeder/${meeting}?udfoert=planen-taget-tilbage`);
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
  withdrawItem: async (event) => {
    const meeting = meetingOf(event);
    const form = v.safeParse(Withdrawal, Object.fromEntries(await event.request.formData()));
    if (!form.success) return refuse('malformed');
    const withdrawal = form.output;
    const entry = parseId<'AgendaEntry'>(withdrawal.entry);
    if (!entry) return refuse('entry-not-chosen', { withdrawal });
    const { reason } = withdrawal;
    const done = await withdrawEntry(event.locals.context(), { meeting, entry, reason });
    if (!done.ok) return refuse(done.error.type, { withdrawal });
    redirect(303, `/arbejdsrum/moeder/${meeting}?udfoert=punkt-trukket-tilbage#punkt-${entry}`);
  },
  returnItem: async (event) => {
    const meeting = meetingOf(event);
    const given = (await event.request.formData()).get('entry');
    const entry = typeof given === 'string' ? parseId<'AgendaEntry'>(given) : undefined;
    if (!entry) return refuse('malformed');
    const done = await returnEntry(event.locals.context(), { meeting, entry });
    if (!done.ok) return refuse(done.error.type);
    redirect(303, `/arbejdsrum/moeder/${meeting}?udfoert=punkt-sat-tilbage#punkt-${entry}`);
  },
};
