import { readOrganizationName, kindOfOrganization } from '#domain/organization/name.ts';
import type { ImportOptions } from '../import/import-report.ts';
import type { Context, Stores } from '../ports.ts';
import { enterRuling } from './enter-ruling.ts';
import { registerOf, type OrganizationRegister } from './organization-register.ts';
import type { Body, Organization } from './organization-store.ts';
import { regroupOrganizations } from './regroup-organizations.ts';

/**
 * Where the user has said that this committee is another one under a new name, the two are joined; once is enough.
 * @returns the register as it is then
 */
export async function joinRenamings(
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  stores: Stores,
  body: Body,
  register: OrganizationRegister,
  committee: Organization,
  { committees }: Pick<ImportOptions, 'committees'>,
): Promise<OrganizationRegister> {
  let current = register;
  for (const { former, present } of committees) {
    const [before, after] = [readOrganizationName(former), readOrganizationName(present)];
    if (!before || !after) continue;
    if (committee.key !== before.key && committee.key !== after.key) continue;
    const members: Organization[] = [];
    for (const name of [before, after]) {
      const known = current.byKey(name.key);
      if (known) {
        members.push(known);
        continue;
      }
      const id = stores.newId<'Organization'>();
      const kind = kindOfOrganization(name.name, true);
      const one = {
        id,
        body: body.id,
        name: name.name,
        key: name.key,
        kind,
        meets: false,
        slug: null,
        leader: id,
      };
      await stores.organizations.add([one]);
      members.push(one);
    }
    const [one, other] = members;
    if (!one || !other || one.leader === other.leader) continue;
    await enterRuling(stores, {
      id: stores.newId<'Ruling'>(),
      body: body.id,
      about: 'organization',
      kind: 'join',
      members: members.map(({ id }) => id),
      items: [],
      madeBy: actor.name,
      madeAt: now(),
      reason: null,
      undoneAt: null,
    });
    await regroupOrganizations(stores, body);
    current = registerOf(await stores.organizations.ofBody(body.id));
  }
  return current;
}
