import type { OrganizationId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';
import { registerOf, type OrganizationRegister } from '../recognition/organization-register.ts';
import type { Organization } from '../recognition/organization-store.ts';

export type LoadedCommittee = {
  /** The one whose name and address stand for all of its names. */
  readonly leader: Organization;
  readonly names: readonly OrganizationId[];
  readonly register: OrganizationRegister;
};

/** A committee by any of its names, or `null`. */
export async function loadCommittee(
  { organizations }: Pick<Stores, 'organizations'>,
  id: OrganizationId,
): Promise<LoadedCommittee | null> {
  const found = await organizations.find(id);
  if (!found) return null;
  const register = registerOf(await organizations.ofBody(found.body));
  return {
    leader: register.leaderOf(found),
    names: register.namesOf(found).map((name) => name.id),
    register,
  };
}
