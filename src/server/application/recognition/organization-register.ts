import type { OrganizationId } from '#domain/ids.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import type { Organization } from './organization-store.ts';

/** The committees and other bodies of a municipality by their names. */
export type OrganizationRegister = {
  readonly byKey: (key: string) => Organization | undefined;
  readonly byId: (id: OrganizationId) => Organization;
  /** The one whose name and address stand for all names of the committee. */
  readonly leaderOf: (organization: Organization) => Organization;
  /** Every name of the committee. */
  readonly namesOf: (organization: Organization) => readonly Organization[];
  /** The body that a printed name means, by any of its names. */
  readonly leaderNamed: (printed: string) => Organization | undefined;
};

export function registerOf(all: readonly Organization[]): OrganizationRegister {
  const byKey = new Map(all.map((one) => [one.key, one]));
  const byId = new Map(all.map((one) => [one.id, one]));
  const byLeader = Map.groupBy(all, ({ leader }) => leader);
  const get = (id: OrganizationId): Organization => {
    const one = byId.get(id);
    if (!one) throw new Error(`organization ${id} is not in the register`);
    return one;
  };
  const leaderOf = ({ leader }: Organization): Organization => get(leader);
  return {
    byKey: (key) => byKey.get(key),
    byId: get,
    leaderOf,
    namesOf: ({ leader }) => byLeader.get(leader) ?? [],
    leaderNamed: (printed) => {
      const named = byKey.get(readOrganizationName(printed)?.key ?? '');
      return named && leaderOf(named);
    },
  };
}
