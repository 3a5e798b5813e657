import {
  holdsRole,
  isAdministrator,
  isEveryCommittee,
  type Actor,
  type Role,
} from '#domain/access/actor.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';

/** A role of somebody's, with the names of its committees. */
export type DescribedRole = {
  readonly role: Role;
  readonly committees: 'all' | readonly string[];
  readonly insteadOf: string | null;
};

/** What the bar of the workspace says of whoever is signed in. */
export type DescribedActor = {
  readonly name: string;
  readonly roles: readonly DescribedRole[];
  readonly mayReadJournal: boolean;
  /** Of some committee; an administrator of them all. */
  readonly mayKeepMembers: boolean;
};

export async function describeActor(
  { organizations }: Pick<Stores, 'organizations'>,
  actor: Actor,
): Promise<DescribedActor> {
  const nameOf = async (id: OrganizationId): Promise<string> =>
    (await organizations.find(id))?.name ?? '';
  const seats = Map.groupBy(actor.seats, ({ office }) => office);
  const granted = actor.grants.map(async ({ role, committees, insteadOf = null }) => ({
    role,
    committees:
      committees === 'all' || isEveryCommittee(actor, [...committees])
        ? ('all' as const)
        : await Promise.all([...committees].map(nameOf)),
    insteadOf,
  }));
  const held = [...seats].map(async ([role, of]) => ({
    role,
    committees: await Promise.all(of.map(({ committee }) => nameOf(committee))),
    insteadOf: null,
  }));
  return {
    name: actor.name,
    roles: [
      ...(actor.isMayor ? [{ role: 'mayor', committees: 'all', insteadOf: null } as const] : []),
      ...(await Promise.all([...granted, ...held])),
    ],
    mayReadJournal: holdsRole(actor, 'auditor') || isAdministrator(actor),
    mayKeepMembers: isAdministrator(actor) || holdsRole(actor, 'secretary'),
  };
}
