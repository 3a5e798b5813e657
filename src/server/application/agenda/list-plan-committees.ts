import { isEveryCommittee } from '#domain/access/actor.ts';
import { committeesOfDuty, hasDuty } from '#domain/access/duties.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { Context } from '../ports.ts';
import { ownOrganizations } from '../recognition/own-organizations.ts';

export type PlanCommittee = {
  readonly id: OrganizationId;
  readonly name: string;
  readonly mayPlan: boolean;
};

/**
 * The committees whose plan the actor may see, by name: those that have met, and those that the actor sits in or has been
 * entrusted with, which may have yet to meet.
 */
export async function listPlanCommittees({
  actor,
  stores,
}: Pick<Context, 'actor' | 'stores'>): Promise<readonly PlanCommittee[]> {
  const names = await ownOrganizations({ actor, stores });
  const mine = committeesOfDuty(actor, 'follow-meetings');
  const isOfAll = mine === 'all' || isEveryCommittee(actor, mine);
  const known = new Set([
    ...names.filter(({ meets }) => meets).map(({ leader }) => leader),
    ...(isOfAll ? [] : mine),
  ]);
  return names
    .filter(({ id, leader }) => id === leader && known.has(id) && hasDuty(actor, 'see-plan', id))
    .map(({ id, name }) => ({ id, name, mayPlan: hasDuty(actor, 'plan-meetings', id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}
