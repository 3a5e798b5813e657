import * as v from 'valibot';
import { customaryDayIds } from '#domain/deadline/holiday.ts';
import type { DeadlineRule } from '#domain/deadline/deadline-rule.ts';
import { isDate } from '#domain/text/calendar.ts';
import { idField } from '../planning-form.ts';

const whole = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,2}$/, 'number-wrong'),
    v.transform(Number),
    v.maxValue(most, 'number-wrong'),
  );

/** What a committee's deadlines are set by. Checkboxes that are not ticked are not sent. */
export const RuleForm = v.pipe(
  v.object({
    udvalg: idField<'Organization'>(),
    dage: whole(30),
    indlevering: whole(60),
    godkendelse: whole(60),
    dagsordensmoede: whole(60),
    loerdag: v.optional(v.literal('ja')),
    fridag: v.array(v.picklist(customaryDayIds)),
    fra: v.pipe(v.string(), v.check(isDate, 'day-wrong')),
  }),
  v.check(
    ({ indlevering, godkendelse, dagsordensmoede }) =>
      indlevering >= godkendelse && godkendelse >= dagsordensmoede,
    'steps-out-of-order',
  ),
);

export const ruleFaults = ['number-wrong', 'day-wrong', 'steps-out-of-order'] as const;

/** The fields as they were sent, those of which there may be several as a list. */
export const readRuleFields = (sent: FormData | URLSearchParams) => {
  const one = (name: string): string | undefined => {
    const value = sent.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    ...{ udvalg: one('udvalg'), dage: one('dage'), loerdag: one('loerdag'), fra: one('fra') },
    ...{ indlevering: one('indlevering'), godkendelse: one('godkendelse') },
    dagsordensmoede: one('dagsordensmoede'),
    fridag: sent.getAll('fridag').filter((value) => typeof value === 'string'),
  };
};

export type RuleFields = {
  readonly days: string;
  readonly submission: string;
  readonly approval: string;
  readonly agendaMeeting: string;
  readonly saturdays: boolean;
  readonly counted: readonly string[];
  readonly from: string;
};

/** What stands in the form: what was sent, otherwise the rule that holds. */
export function fieldsOf(
  sent: ReturnType<typeof readRuleFields>,
  rule: DeadlineRule,
  today: string,
): RuleFields {
  const wasSent = sent.dage !== undefined;
  return {
    days: sent.dage ?? String(rule.days),
    submission: sent.indlevering ?? String(rule.before.submission),
    approval: sent.godkendelse ?? String(rule.before.approval),
    agendaMeeting: sent.dagsordensmoede ?? String(rule.before['agenda-meeting']),
    saturdays: wasSent ? sent.loerdag !== undefined : rule.workingDays.countSaturday,
    counted: wasSent ? sent.fridag : rule.workingDays.counted,
    from: sent.fra ?? today,
  };
}

export const ruleOf = (form: v.InferOutput<typeof RuleForm>): Omit<DeadlineRule, 'id'> => ({
  days: form.dage,
  workingDays: { countSaturday: form.loerdag !== undefined, counted: form.fridag },
  before: {
    submission: form.indlevering,
    approval: form.godkendelse,
    'agenda-meeting': form.dagsordensmoede,
  },
});
