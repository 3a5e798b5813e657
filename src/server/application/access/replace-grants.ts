import type { ReadClaims } from '#domain/access/read-claims.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import type { Stores } from '../ports.ts';
import type { Account } from './account-store.ts';

/**
 * Gives an account what its claims say today, and takes back what they said before; what an administrator gave stays.
 * @returns the values that gave nothing, committees that are not there among them
 */
export async function replaceGrants(
  stores: Stores,
  account: Account,
  { roles, committees, unknown }: ReadClaims,
  now: Date,
): Promise<readonly string[]> {
  const { accounts, journal, newId } = stores;
  const scope = committees === 'all' ? null : await findCommittees(stores, account, committees);
  const wanted = roles.flatMap((role) =>
    (scope?.found ?? [null]).map((committee) => ({ role, committee })),
  );
  const had = (await accounts.grantsOf(account.id)).filter(({ fromSignIn }) => fromSignIn);
  const by = { at: now, by: account.name, account: account.id, subject: account.id } as const;

  for (const { id, role, committee } of had) {
    if (wanted.some((one) => one.role === role && one.committee === committee)) continue;
    await accounts.removeGrant(id);
    const detail = { role, committee, fromSignIn: true };
    await journal.add({ ...by, what: 'role-revoked', detail });
  }
  for (const { role, committee } of wanted) {
    if (had.some((one) => one.role === role && one.committee === committee)) continue;
    await accounts.addGrant({
      ...{ id: newId<'Grant'>(), account: account.id, role, committee },
      ...{ deputyFor: null, from: null, until: null, fromSignIn: true },
    });
    const detail = { role, committee, fromSignIn: true };
    await journal.add({ ...by, what: 'role-granted', detail });
  }
  return [...unknown, ...(scope?.missing ?? [])];
}

async function findCommittees(
  { organizations }: Stores,
  { body }: Account,
  names: readonly string[],
): Promise<{ readonly found: readonly OrganizationId[]; readonly missing: readonly string[] }> {
  const all = await organizations.ofBody(body);
  const matches = names.map((name) => {
    const key = readOrganizationName(name)?.key;
    return {
      name,
      leader: all.find(({ slug, key: its }) => slug === name || its === key)?.leader,
    };
  });
  return {
    found: [...new Set(matches.flatMap(({ leader }) => leader ?? []))],
    missing: matches.flatMap(({ name, leader }) => (leader === undefined ? [name] : [])),
  };
}
