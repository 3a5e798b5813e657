import type { Context } from '../ports.ts';
import type { Organization } from './organization-store.ts';

/** Every name of the organizations that an actor could have to do with: of their own municipality, or of all that the house holds. */
export async function ownOrganizations({
  actor: { within },
  stores: { organizations },
}: Pick<Context, 'actor' | 'stores'>): Promise<readonly Organization[]> {
  const bodies = within === undefined ? await organizations.bodies() : [{ id: within.body }];
  return (await Promise.all(bodies.map(({ id }) => organizations.ofBody(id)))).flat();
}
