import { isEveryCommittee, type Actor, type Role } from '#domain/access/actor.ts';
import { hasDuty } from '#domain/access/duties.ts';
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
  const granted = actor.grants.map(({ role, committees, insteadOf = null }) => ({
    role,
    committees:
      committees === 'all' || isEveryCommittee(actor, [...committees])
        ? ('all' as const)
        : [...committees],
    insteadOf,
  }));
  const seats = Map.groupBy(actor.seats, ({ office }) => office);
  const held = [...seats].map(([role, of]) => ({
    role,
    committees: of.map(({ committee }) => committee),
    insteadOf: null,
  }));
  const all = [...granted, ...held];
  const named = new Set(all.flatMap(({ committees }) => (committees === 'all' ? [] : committees)));
  const names = new Map<OrganizationId, string>(
    (await organizations.withIds([...named])).map(({ id, name }) => [id, name]),
  );
  return {
    name: actor.name,
    roles: [
      ...(actor.isMayor ? [{ role: 'mayor', committees: 'all', insteadOf: null } as const] : []),
      ...all.map((one) => ({
        ...one,
        committees:
          one.committees === 'all'
            ? one.committees
            : one.committees.map((id) => names.get(id) ?? ''),
      })),
    ],
    mayReadJournal: hasDuty(actor, 'read-journal'),
    mayKeepMembers: hasDuty(actor, 'keep-members'),
  };
}
