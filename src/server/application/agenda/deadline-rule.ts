import { hasDuty, nameInDuty } from '#domain/access/duties.ts';
import { defaultDeadlineRule, type DeadlineRule } from '#domain/deadline/deadline-rule.ts';
import type { BodyId, OrganizationId } from '#domain/ids.ts';
import type { BreakPeriod } from '#domain/meeting/plan-doubt.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { loadCommittee, type LoadedCommittee } from './load-committee.ts';
import type { DatedRule } from './plan-store.ts';

/**
 * The rule of a committee for a meeting on each day: its own where it has set one, otherwise the one that the law or custom
 * gives its kind.
 */
export async function deadlineRules(
  { plans }: Pick<Stores, 'plans'>,
  { leader, names }: Pick<LoadedCommittee, 'leader' | 'names'>,
): Promise<(date: string) => DeadlineRule> {
  const own = await plans.rules(names);
  const usual = defaultDeadlineRule(leader.kind === 'council' ? 'council' : 'committee');
  return (date) =>
    own.find(({ from, until }) => from <= date && (until === null || until >= date))?.rule ?? usual;
}

/** The same where several committees are asked about, each of which is looked up once. */
export function deadlineRuleOf(
  stores: Pick<Stores, 'organizations' | 'plans'>,
): (committee: OrganizationId, date: string) => Promise<DeadlineRule> {
  const known = new Map<OrganizationId, Promise<(date: string) => DeadlineRule>>();
  const rulesOf = async (id: OrganizationId): Promise<(date: string) => DeadlineRule> => {
    const loaded = await loadCommittee(stores, id);
    if (!loaded) throw new Error(`committee ${id} is gone`);
    return deadlineRules(stores, loaded);
  };
  return async (committee, date) => {
    const rules = known.get(committee) ?? rulesOf(committee);
    known.set(committee, rules);
    return (await rules)(date);
  };
}

export type DeadlineRefused = { readonly type: 'not-found' } | { readonly type: 'not-allowed' };

export type CommitteeDeadlines = {
  readonly committee: string;
  /** The rule for a meeting on that day. */
  readonly rule: DeadlineRule;
  /** What the committee has set, newest first. */
  readonly own: readonly DatedRule[];
  /** The whole municipality's, which an administrator enters. */
  readonly breaks: readonly BreakPeriod[];
  readonly body: BodyId;
};

/** The deadlines of a committee, for those who plan its meetings. */
export async function viewDeadlines(
  { actor, stores }: Pick<Context, 'actor' | 'stores'>,
  asked: { readonly committee: OrganizationId; readonly on: string },
): Promise<Result<CommitteeDeadlines, DeadlineRefused>> {
  const loaded = await loadCommittee(stores, asked.committee);
  if (!loaded) return err({ type: 'not-found' });
  if (!hasDuty(actor, 'plan-meetings', loaded.leader.id)) return err({ type: 'not-allowed' });
  const ruleOn = await deadlineRules(stores, loaded);
  return ok({
    committee: loaded.leader.name,
    rule: ruleOn(asked.on),
    own: await stores.plans.rules(loaded.names),
    breaks: await stores.plans.breaks(loaded.leader.body),
    body: loaded.leader.body,
  });
}

/**
 * Sets the deadlines of a committee for its meetings from a day on (LAW L1, L2, L4). What was set for that day and later
 * gives way; earlier meetings keep the rule they had.
 */
export function setDeadlineRule(
  { actor, now, transact }: Context,
  command: {
    readonly committee: OrganizationId;
    readonly rule: Omit<DeadlineRule, 'id'>;
    readonly from: string;
  },
): Promise<Result<null, DeadlineRefused>> {
  return transact(async (stores): Promise<Result<null, DeadlineRefused>> => {
    await stores.lockArchive();
    const loaded = await loadCommittee(stores, command.committee);
    if (!loaded) return err({ type: 'not-found' });
    const { leader, names } = loaded;
    if (!hasDuty(actor, 'plan-meetings', leader.id)) return err({ type: 'not-allowed' });
    const id = leader.kind === 'council' ? 'council' : 'committee';
    const { days, workingDays, before } = command.rule;
    const rule: DeadlineRule = { id, days, workingDays, before };
    await stores.plans.setRule(leader.id, names, rule, command.from);
    await stores.journal.add({
      at: now(),
      by: nameInDuty(actor, 'plan-meetings', leader.id),
      what: 'deadline-rule-set',
      subject: leader.id,
      detail: { rule, from: command.from },
    });
    return ok(null);
  });
}
