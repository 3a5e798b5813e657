import { hasDuty } from '#domain/access/duties.ts';
import { deadlinesOf, type MeetingDeadlines } from '#domain/deadline/deadline-rule.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { Period } from '#domain/meeting/meeting-pattern.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { deadlineRules } from './deadline-rule.ts';
import { loadCommittee } from './load-committee.ts';
import type { PlannedMeeting } from './plan-store.ts';

export type ViewPlanRefused = { readonly type: 'not-found' } | { readonly type: 'not-allowed' };

export type CommitteePlan = {
  readonly committee: { readonly id: OrganizationId; readonly name: string };
  readonly meetings: readonly (PlannedMeeting & { readonly deadlines: MeetingDeadlines })[];
  /** Whether whoever asks may change it. */
  readonly mayPlan: boolean;
};

/** What is planned for a committee in a period, announced or not. */
export async function viewPlan(
  { actor, stores }: Pick<Context, 'actor' | 'stores'>,
  asked: { readonly committee: OrganizationId; readonly period: Period },
): Promise<Result<CommitteePlan, ViewPlanRefused>> {
  const loaded = await loadCommittee(stores, asked.committee);
  if (!loaded) return err({ type: 'not-found' });
  const { id, name } = loaded.leader;
  if (!hasDuty(actor, 'see-plan', id)) return err({ type: 'not-allowed' });
  const meetings = await stores.plans.ofCommittee(loaded.names, asked.period);
  const ruleOn = await deadlineRules(stores, loaded);
  return ok({
    committee: { id, name },
    meetings: meetings.map((planned) => ({
      ...planned,
      deadlines: deadlinesOf(planned.date, ruleOn(planned.date)),
    })),
    mayPlan: hasDuty(actor, 'plan-meetings', id),
  });
}
