import type { OrganizationId } from '#domain/ids.ts';
import { applyRulings } from '#domain/matter/partition.ts';
import type { Stores } from '../ports.ts';
import type { Body } from './organization-store.ts';

/**
 * Works out again which names are one committee. The name that the latest ruling puts last stands for all.
 * Everything that shows a committee of which this changes is marked to be made again.
 */
export async function regroupOrganizations(
  { organizations, rulings, meetings, stale }: Stores,
  body: Body,
): Promise<void> {
  const all = await organizations.ofBody(body.id);
  const ruled = await rulings.inForce(body.id, 'organization');
  const groups = applyRulings(
    all.map(({ id }) => [id]),
    ruled,
  );
  const newestFirst = ruled.toReversed();
  const leaders = new Map<OrganizationId, OrganizationId>();
  for (const group of groups) {
    const inGroup = new Set(group);
    const naming = newestFirst.find(
      ({ kind, members }) => kind === 'join' && members.every((id) => inGroup.has(id)),
    );
    const leader = naming?.members.at(-1) ?? group[0];
    if (leader) for (const id of group) leaders.set(id, leader);
  }
  const changed = all.filter(({ id, leader }) => leaders.get(id) !== leader);
  if (changed.length === 0) return;
  await organizations.setLeaders(
    new Map(changed.map(({ id, leader }) => [id, leaders.get(id) ?? leader])),
  );
  const touched = new Set(
    changed.flatMap(({ id, leader }) => [id, leader, leaders.get(id) ?? leader]),
  );
  const theirs = all.filter(
    ({ id, leader }) =>
      touched.has(id) || touched.has(leader) || touched.has(leaders.get(id) ?? id),
  );
  await stale.mark(
    'committee',
    theirs.map(({ id }) => id),
  );
  await stale.mark('projection', await meetings.ofOrganizations(theirs.map(({ id }) => id)));
}
