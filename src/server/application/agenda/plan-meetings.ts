import { hasDuty, nameInDuty } from '#domain/access/duties.ts';
import type { OrganizationId, PlanId } from '#domain/ids.ts';
import type { BreakPeriod } from '#domain/meeting/plan-doubt.ts';
import {
  newMeetingsIn,
  planYear,
  type MeetingPlan,
  type PlanRequest,
  type PlanSurroundings,
} from '#domain/meeting/plan-year.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { deadlineRules } from './deadline-rule.ts';
import { enterMeeting } from './enter-meeting.ts';
import { isTaken, type TakenRefused } from './is-taken.ts';
import { loadCommittee, type LoadedCommittee } from './load-committee.ts';

export type PlanAsked = { readonly committee: OrganizationId; readonly request: PlanRequest };

export type ProposeRefused = { readonly type: 'not-found' } | { readonly type: 'not-allowed' };

export type Proposal = {
  readonly committee: string;
  readonly plan: MeetingPlan;
  /** The municipality's school holidays and breaks. */
  readonly breaks: readonly BreakPeriod[];
};

/** What a pattern would come to; nothing is entered. */
export async function proposePlan(
  { actor, stores }: Pick<Context, 'actor' | 'stores'>,
  asked: PlanAsked,
): Promise<Result<Proposal, ProposeRefused>> {
  const loaded = await loadCommittee(stores, asked.committee);
  if (!loaded) return err({ type: 'not-found' });
  if (!hasDuty(actor, 'plan-meetings', loaded.leader.id)) return err({ type: 'not-allowed' });
  const surroundings = await surroundingsOf(stores, loaded, asked.request);
  return ok({
    committee: loaded.leader.name,
    plan: planYear(asked.request, surroundings),
    breaks: surroundings.breaks,
  });
}

export type PlanRefused =
  | ProposeRefused
  /** The pattern has no days, or the committee meets on all of them already. */
  | { readonly type: 'nothing-to-plan' }
  /** A cancelled meeting keeps its time: the public knows it as cancelled. */
  | TakenRefused;

/** Enters the meetings of a plan, all of them or none; where the committee meets already, nothing is entered. */
export function planMeetings(
  { actor, now, transact }: Context,
  command: PlanAsked & { readonly ends: string | null; readonly place: string | null },
): Promise<Result<{ readonly plan: PlanId; readonly meetings: number }, PlanRefused>> {
  type Planned = Result<{ readonly plan: PlanId; readonly meetings: number }, PlanRefused>;
  return transact(async (stores): Promise<Planned> => {
    await stores.lockArchive();
    const loaded = await loadCommittee(stores, command.committee);
    if (!loaded) return err({ type: 'not-found' });
    const { leader, names } = loaded;
    if (!hasDuty(actor, 'plan-meetings', leader.id)) return err({ type: 'not-allowed' });
    const { request } = command;
    const plan = planYear(request, await surroundingsOf(stores, loaded, request));
    const proposed = newMeetingsIn(plan);
    if (proposed.length === 0) return err({ type: 'nothing-to-plan' });
    const at = now();
    const id = stores.newId<'Plan'>();
    const { ends, place } = command;
    for (const { date, time } of proposed) {
      if (await isTaken(stores, names, date, time)) return err({ type: 'day-taken', date });
      await enterMeeting(stores, leader, {
        ...{ plan: id, date, time, place, kind: 'ordinary', at, by: actor.name },
        // An end that the time of an exception has passed is not that meeting's.
        ends: ends !== null && ends > time ? ends : null,
      });
    }
    await stores.journal.add({
      at,
      by: nameInDuty(actor, 'plan-meetings', leader.id),
      what: 'plan-made',
      subject: leader.id,
      detail: { plan: id, dates: proposed.map(({ date }) => date) },
    });
    return ok({ plan: id, meetings: proposed.length });
  });
}

/** Exceptions may lead out of the period. */
async function surroundingsOf(
  { plans }: Pick<Stores, 'plans'>,
  loaded: LoadedCommittee,
  { period, exceptions }: PlanRequest,
): Promise<PlanSurroundings> {
  const { leader, names } = loaded;
  const days = exceptions.map((exception) =>
    exception.kind === 'move' ? exception.to : exception.date,
  );
  const sorted = [period.from, period.until, ...days].toSorted();
  const whole = { from: sorted[0] ?? period.from, until: sorted.at(-1) ?? period.until };
  return {
    ruleOn: await deadlineRules({ plans }, loaded),
    breaks: await plans.breaks(leader.body),
    others: await plans.otherMeetings(leader.body, names, whole),
    taken: await plans.daysTaken(names, whole),
  };
}
