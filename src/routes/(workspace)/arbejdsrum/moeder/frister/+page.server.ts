import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { setDeadlineRule, viewDeadlines } from '#application/agenda/deadline-rule.ts';
import { enterBreaks } from '#application/agenda/enter-breaks.ts';
import { listPlanCommittees } from '#application/agenda/list-plan-committees.ts';
import { viewPlan } from '#application/agenda/view-plan.ts';
import { hasDutyOf } from '#domain/access/duties.ts';
import { deadlinesOf, deadlineSources } from '#domain/deadline/deadline-rule.ts';
import { readBreaks } from '#domain/meeting/read-breaks.ts';
import { addDays, weekdayOfDate } from '#domain/text/calendar.ts';
import { idField, readWritten, refuse } from '../planning-form.ts';
import { holidaysOf } from './holidays-of.ts';
import { fieldsOf, readRuleFields, RuleForm, ruleFaults, ruleOf } from './rule-form.ts';
import type { Actions, PageServerLoad } from './$types';

const here = '/arbejdsrum/moeder/frister';
const happened = ['rule', 'breaks'] as const;

/** The rule for the committee's next meeting, or the one that is being tried, and what it comes to. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const context = locals.context();
  const { today } = locals;
  const committees = (await listPlanCommittees(context)).filter(({ mayPlan }) => mayPlan);
  const asked = url.searchParams.get('udvalg');
  const chosen = committees.find(({ id }) => id === asked) ?? committees[0];
  const nothing = { committees, deadlines: null, happened: null } as const;
  if (chosen === undefined) return nothing;
  const committee = chosen.id;
  const period = { from: today, until: '2099-12-31' };
  const plan = await viewPlan(context, { committee, period });
  const next = plan.ok
    ? plan.value.meetings.find(({ cancelledReason }) => cancelledReason === null)
    : undefined;
  const day = next?.date ?? someWednesday(today);
  const viewed = await viewDeadlines(context, { committee, on: day });
  if (!viewed.ok) return nothing;
  const { rule: holding, own, breaks, body } = viewed.value;
  const sent = readRuleFields(url.searchParams);
  const tried = v.safeParse(RuleForm, sent);
  const rule = tried.success ? { ...holding, ...ruleOf(tried.output) } : holding;
  const year = Number(today.slice(0, 4));
  return {
    committees,
    happened: happened.find((one) => one === url.searchParams.get('sket')) ?? null,
    deadlines: {
      ...{ id: committee, days: holding.days, source: deadlineSources[holding.id], own, breaks },
      isCouncil: holding.id === 'council',
      isTried: tried.success,
      fields: fieldsOf(sent, holding, today),
      example: { date: day, isPlanned: next !== undefined, due: deadlinesOf(day, rule) },
      years: [year, year + 1].map((of) => ({
        year: of,
        holidays: holidaysOf(of, rule.workingDays),
      })),
      /** Whose breaks are entered; null for those who may not. */
      breaksOf: hasDutyOf(context.actor, 'enter-breaks', body) ? body : null,
    },
  };
};

/** Committees meet in the middle of the week more than on other days. */
function someWednesday(today: string): string {
  const soon = addDays(today, 42);
  return addDays(soon, 2 - weekdayOfDate(soon));
}

const Breaks = v.object({
  body: idField<'Body'>(),
  lines: v.pipe(v.string(), v.maxLength(20_000)),
  udvalg: idField<'Organization'>(),
});

export const actions: Actions = {
  rule: async ({ locals, request }) => {
    const data = await request.formData();
    const written = readWritten(data);
    const sent = readRuleFields(data);
    const more = { counted: sent.fridag };
    const form = v.safeParse(RuleForm, sent);
    if (!form.success) {
      const fault = ruleFaults.find((one) => form.issues.some(({ message }) => message === one));
      return refuse('rule', fault ?? 'form-wrong', written, more);
    }
    const { udvalg: committee, fra: from } = form.output;
    if (committee === undefined) return refuse('rule', 'form-wrong', written, more);
    const rule = ruleOf(form.output);
    const set = await setDeadlineRule(locals.context(), { committee, rule, from });
    if (!set.ok) return refuse('rule', set.error.type, written, more);
    redirect(303, `${here}?udvalg=${committee}&sket=rule`);
  },
  breaks: async ({ locals, request }) => {
    const written = readWritten(await request.formData());
    const form = v.safeParse(Breaks, written);
    if (!form.success || form.output.body === undefined)
      return refuse('breaks', 'form-wrong', written);
    const read = readBreaks(form.output.lines);
    if (!read.ok) return refuse('breaks', 'break-line-wrong', written, { line: read.error.line });
    const { body, udvalg } = form.output;
    const entered = await enterBreaks(locals.context(), { body, breaks: read.value });
    if (!entered.ok) return refuse('breaks', entered.error.type, written);
    redirect(303, `${here}?udvalg=${udvalg}&sket=breaks`);
  },
};
