import { isOfOwnBody, type GrantedRole } from '#domain/access/actor.ts';
import { hasDuty } from '#domain/access/duties.ts';
import type { Validity } from '#domain/access/validity.ts';
import type { BodyId, OrganizationId, PersonId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { ownOrganizations } from '../recognition/own-organizations.ts';
import type { Account, GrantId } from './account-store.ts';
import { isAlive } from './session-life.ts';
import type { Session } from './session-store.ts';

export type ListedGrant = Validity & {
  readonly id: GrantId;
  readonly role: GrantedRole;
  /** Null: in all committees. */
  readonly committee: string | null;
  readonly insteadOf: string | null;
};

/** An account as the administrator sees it; never its password's hash. */
export type ListedAccount = Pick<
  Account,
  'id' | 'name' | 'email' | 'status' | 'isDemonstration' | 'isBreakGlass'
> & {
  /** Whom of the register of members it belongs to. */
  readonly person: PersonId | null;
  /** Codes of an app, or a passkey. */
  readonly hasSecondFactor: boolean;
  /** In how many places they are signed in, and when they were seen last; null where nowhere. */
  readonly sessions: { readonly count: number; readonly lastSeenAt: Date } | null;
  readonly grants: readonly ListedGrant[];
};

export type ListedAccounts = {
  readonly accounts: readonly ListedAccount[];
  readonly committees: readonly { readonly id: OrganizationId; readonly name: string }[];
  /** Those who have a seat at any time. */
  readonly members: readonly { readonly id: PersonId; readonly name: string }[];
  readonly bodies: readonly { readonly id: BodyId; readonly name: string }[];
};

/** Who can sign in and what they have been entrusted with, for the administrator. */
export async function listAccounts({
  actor,
  stores,
  now,
}: Pick<Context, 'actor' | 'stores' | 'now'>): Promise<
  Result<ListedAccounts, { readonly type: 'not-allowed' }>
> {
  if (!hasDuty(actor, 'keep-accounts')) return err({ type: 'not-allowed' });
  const bodies = (await stores.organizations.bodies()).filter(({ id }) => isOfOwnBody(actor, id));
  const organizations = await ownOrganizations({ actor, stores });
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  const seats = await Promise.all(
    organizations
      .filter(({ id, leader }) => id === leader)
      .map(({ id }) => stores.seats.ofCommittee(id)),
  );
  const members = new Map(seats.flat().map(({ person, name }) => [person, name]));
  const accounts = (await stores.accounts.list()).filter(({ body }) => isOfOwnBody(actor, body));
  const withSecondFactor = (await stores.secondFactors.accounts()).union(
    await stores.passkeys.accounts(),
  );
  const at = now();
  const alive = (await stores.sessions.unexpired(at)).filter((one) => isAlive(one, at));
  const sessions = Map.groupBy(alive, ({ account }) => account);
  return ok({
    bodies,
    members: [...members]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'da')),
    committees: organizations
      .filter(({ id, leader, meets }) => id === leader && meets)
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'da')),
    accounts: await Promise.all(
      accounts.map(async ({ id, name, email, person, status, isDemonstration, isBreakGlass }) => ({
        ...{ id, name, email, person, status, isDemonstration, isBreakGlass },
        hasSecondFactor: withSecondFactor.has(id),
        sessions: summarize(sessions.get(id) ?? []),
        grants: (await stores.accounts.grantsOf(id)).map((grant) => ({
          ...{ id: grant.id, role: grant.role, from: grant.from, until: grant.until },
          insteadOf: grant.insteadOf,
          committee: grant.committee === null ? null : (names.get(grant.committee) ?? ''),
        })),
      })),
    ),
  });
}

/** @param sessions one account's, the one that was seen last first */
function summarize(sessions: readonly Session[]): ListedAccount['sessions'] {
  const [latest] = sessions;
  return latest === undefined ? null : { count: sessions.length, lastSeenAt: latest.lastSeenAt };
}
