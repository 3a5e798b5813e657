import { hasDuty } from '#domain/access/duties.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { Context } from '../ports.ts';
import { ownOrganizations } from '../recognition/own-organizations.ts';

/** The committees for which the actor may plan meetings, by name. */
export async function listKeptCommittees({
  actor,
  stores,
}: Pick<Context, 'actor' | 'stores'>): Promise<
  readonly { readonly id: OrganizationId; readonly name: string }[]
> {
  const names = await ownOrganizations({ actor, stores });
  return names
    .filter(
      ({ id, leader, meets }) => id === leader && meets && hasDuty(actor, 'plan-meetings', id),
    )
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}
