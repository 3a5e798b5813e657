import { fail, redirect } from '@sveltejs/kit';
import { listPlanCommittees } from '#application/agenda/list-plan-committees.ts';
import { planMeetings, proposePlan } from '#application/agenda/plan-meetings.ts';
import { newMeetingsIn, type PlanException } from '#domain/meeting/plan-year.ts';
import {
  planEntries,
  planNames,
  planSearch,
  readPlanFields,
  writeException,
} from '#ui/components/planning/plan-fields.ts';
import { changedExceptions } from './changed-exceptions.ts';
import { parsePlan, yearAhead } from './parse-plan.ts';
import { showProposal } from './show-proposal.ts';
import type { Actions, PageServerLoad } from './$types';

const here = '/arbejdsrum/moeder/planlaeg';

/** The form until it can be answered; then the proposal that its address holds. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const context = locals.context();
  const committees = (await listPlanCommittees(context)).filter(({ mayPlan }) => mayPlan);
  const nothing = { committees, faults: [], proposal: null, search: '', entries: [] } as const;
  const [first] = committees;
  if (first === undefined) return { ...nothing, fields: null };
  const usual = { committee: first.id, ...yearAhead(locals.today) };
  const fields = readPlanFields(url.searchParams, usual);
  if (!url.searchParams.has(planNames.pattern)) return { ...nothing, fields };
  const search = planSearch(fields);
  const parsed = parsePlan(fields);
  if (!parsed.ok) return { ...nothing, fields, search, faults: parsed.error };
  const { committee, request } = parsed.value;
  const proposed = await proposePlan(context, { committee, request });
  if (!proposed.ok) return { ...nothing, fields, search, faults: ['committee-missing' as const] };
  const withExceptions = (exceptions: readonly PlanException[]): string =>
    `${here}?${planSearch({ ...fields, exceptions: exceptions.map(writeException) })}`;
  const { plan, breaks } = proposed.value;
  const changed = changedExceptions(url.searchParams, request, plan);
  if (changed !== null) redirect(303, withExceptions(changed));
  return {
    ...{ committees, fields, faults: [], search, entries: planEntries(fields) },
    proposal: {
      committee: proposed.value.committee,
      breaks,
      toCreate: newMeetingsIn(plan).length,
      ...showProposal(request, plan, withExceptions),
    },
  };
};

export const actions: Actions = {
  create: async ({ locals, request }) => {
    const sent = new URLSearchParams();
    for (const [name, value] of await request.formData())
      if (typeof value === 'string') sent.append(name, value);
    const parsed = parsePlan(readPlanFields(sent, { committee: '', from: '', until: '' }));
    if (!parsed.ok) return fail(400, { refused: 'form-wrong' as const, date: null });
    const made = await planMeetings(locals.context(), parsed.value);
    if (!made.ok) {
      const { type } = made.error;
      const date = made.error.type === 'day-taken' ? made.error.date : null;
      return fail(type === 'not-allowed' ? 403 : 400, { refused: type, date });
    }
    const { committee } = parsed.value;
    redirect(303, `/arbejdsrum/moeder/plan?udvalg=${committee}&oprettet=${made.value.plan}`);
  },
};
