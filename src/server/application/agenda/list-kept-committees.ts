import { mayPlanMeetings } from '#domain/access/planning.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { Context } from '../ports.ts';

/** The committees for which the actor may plan meetings, by name. */
export async function listKeptCommittees({
  actor,
  stores,
}: Pick<Context, 'actor' | 'stores'>): Promise<
  readonly { readonly id: OrganizationId; readonly name: string }[]
> {
  const kept: { readonly id: OrganizationId; readonly name: string }[] = [];
  for (const body of await stores.organizations.bodies())
    for (const { id, leader, meets, name } of await stores.organizations.ofBody(body.id))
      if (id === leader && meets && mayPlanMeetings(actor, id)) kept.push({ id, name });
  return kept.toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}
