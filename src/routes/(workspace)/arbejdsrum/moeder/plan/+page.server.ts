import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { addMeeting } from '#application/agenda/add-meeting.ts';
import { announcePlan } from '#application/agenda/announce-plan.ts';
import { cancelMeeting } from '#application/agenda/cancel-meeting.ts';
import { listPlanCommittees } from '#application/agenda/list-plan-committees.ts';
import { moveMeeting } from '#application/agenda/move-meeting.ts';
import { undoPlan } from '#application/agenda/undo-plan.ts';
import { viewPlan } from '#application/agenda/view-plan.ts';
import type { Result } from '#domain/result.ts';
import type { PlanningRefused } from '#ui/text/planning-refused.ts';
import { happened, showPlan } from './show-plan.ts';
import {
  idField,
  readWritten,
  reasonField,
  refuse,
  whenAndWhere,
  type PlanningAction,
} from '../planning-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const context = locals.context();
  const committees = await listPlanCommittees(context);
  const asked = url.searchParams.get('udvalg');
  const chosen = committees.find(({ id }) => id === asked) ?? committees[0];
  const nothing = { committees, plan: null, happened: null, made: null } as const;
  if (chosen === undefined) return nothing;
  const period = { from: locals.today, until: '2099-12-31' };
  const viewed = await viewPlan(context, { committee: chosen.id, period });
  if (!viewed.ok) return nothing;
  return {
    committees,
    plan: showPlan(viewed.value, context.now()),
    happened: happened.find((one) => one === url.searchParams.get('sket')) ?? null,
    made: url.searchParams.get('oprettet'),
  };
};

const Committee = v.object({ committee: idField<'Organization'>() });
const Add = v.object({ ...Committee.entries, ...whenAndWhere });
const Move = v.object({ meeting: idField<'Meeting'>(), ...whenAndWhere });
const Cancel = v.object({ meeting: idField<'Meeting'>(), reason: reasonField });
const Undo = v.object({ plan: idField<'Plan'>() });

export const actions: Actions = {
  add: (event) =>
    answer(event, 'add', Add, ({ committee, ...when }) =>
      committee === undefined
        ? null
        : addMeeting(event.locals.context(), { committee, ...when, kind: 'extraordinary' }),
    ),
  announce: (event) =>
    answer(event, 'announce', Committee, ({ committee }) =>
      committee === undefined ? null : announcePlan(event.locals.context(), { committee }),
    ),
  cancel: (event) =>
    answer(event, 'cancel', Cancel, ({ meeting, reason }) =>
      meeting === undefined ? null : cancelMeeting(event.locals.context(), { meeting, reason }),
    ),
  move: (event) =>
    answer(event, 'move', Move, ({ meeting, ...when }) =>
      meeting === undefined ? null : moveMeeting(event.locals.context(), { meeting, ...when }),
    ),
  undo: (event) =>
    answer(event, 'undo', Undo, ({ plan }) =>
      plan === undefined ? null : undoPlan(event.locals.context(), { plan }),
    ),
};

/** Reads a form, has it done, and shows the plan again with what happened. */
async function answer<Schema extends v.GenericSchema>(
  { request, url }: RequestEvent,
  action: PlanningAction,
  schema: Schema,
  act: (
    asked: v.InferOutput<Schema>,
  ) => Promise<Result<unknown, { readonly type: PlanningRefused }>> | null,
) {
  const written = readWritten(await request.formData());
  const form = v.safeParse(schema, written);
  if (!form.success) {
    const isWhen = form.issues.some(({ message }) => message === 'day-or-time-wrong');
    return refuse(action, isWhen ? 'day-or-time-wrong' : 'form-wrong', written);
  }
  const done = await act(form.output);
  if (done === null) return refuse(action, 'form-wrong', written);
  if (!done.ok) return refuse(action, done.error.type, written);
  redirect(303, `/arbejdsrum/moeder/plan?udvalg=${committeeOf(url)}&sket=${action}`);
}

const committeeOf = (url: URL): string =>
  encodeURIComponent(url.searchParams.get('udvalg')?.slice(0, 36) ?? '');
