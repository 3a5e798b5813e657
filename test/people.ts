import { randomUUID } from 'node:crypto';
import { credentials } from '#adapters/identity/credentials.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import type { Account } from '#application/access/account-store.ts';
import { actorOf } from '#application/access/find-signed-in.ts';
import type { Context } from '#application/ports.ts';
import type { Actor, GrantedRole, Office } from '#domain/access/actor.ts';
import type { OrganizationId, SeatId } from '#domain/ids.ts';
import { kindOfOrganization, readOrganizationName } from '#domain/organization/name.ts';
import { personKey } from '#domain/organization/person-name.ts';

/** What everybody in the tests signs in with; its hash is made once. */
export const password = 'en lang og god adgangskode';
const passwordHash = credentials.hashPassword(password);

type Db = Pick<OpenDatabase, 'db'>;

/** The municipality in which people work; made when it is not there. */
const bodyOf = async ({ db }: Db) => storesOn(db).organizations.body('Prøvestrup Kommune');

/** A committee; the same one for the same name. */
export async function aCommittee(database: Db, name: string): Promise<OrganizationId> {
  const stores = storesOn(database.db);
  const body = await bodyOf(database);
  const key = readOrganizationName(name)?.key ?? name;
  const known = (await stores.organizations.ofBody(body.id)).find((one) => one.key === key);
  if (known) return known.leader;
  const id = stores.newId<'Organization'>();
  const kind = kindOfOrganization(name, true);
  await stores.organizations.add([
    { id, body: body.id, name, key, kind, meets: true, slug: null, leader: id },
  ]);
  return id;
}

export type AccountOptions = {
  readonly name?: string;
  readonly role?: GrantedRole;
  /** Where the role holds; in all committees when left out. */
  readonly committees?: readonly OrganizationId[];
  readonly deputyFor?: Account;
  /** The days on which the role holds, ISO. */
  readonly from?: string;
  readonly until?: string;
  readonly language?: Account['language'];
  readonly isBreakGlass?: boolean;
  readonly status?: Account['status'];
};

/** Somebody who can sign in with `password`; without a role unless told. */
export async function anAccount(database: Db, options: AccountOptions = {}): Promise<Account> {
  const stores = storesOn(database.db);
  const body = await bodyOf(database);
  const id = stores.newId<'Account'>();
  const account: Account = {
    id,
    body: body.id,
    name: options.name ?? 'Prøve Prøvesen',
    email: `${randomUUID()}@proevestrup.example`,
    person: null,
    passwordHash: await passwordHash,
    status: options.status ?? 'active',
    language: options.language ?? 'da',
    isDemonstration: false,
    isBreakGlass: options.isBreakGlass ?? false,
    createdAt: new Date('2026-01-01T08:00:00Z'),
  };
  await stores.accounts.add(account);
  const { role } = options;
  if (role !== undefined)
    for (const committee of options.committees ?? [null])
      await stores.accounts.addGrant({
        ...{ id: stores.newId<'Grant'>(), account: id, role, committee },
        ...{ deputyFor: options.deputyFor?.id ?? null, fromSignIn: false },
        ...{ from: options.from ?? null, until: options.until ?? null },
      });
  return account;
}

export type SeatOptions = {
  readonly name?: string;
  readonly office?: Office;
  readonly party?: string;
  readonly from?: string;
  readonly until?: string;
  readonly substituteFor?: SeatId;
  readonly ground?: string;
  readonly approvedOn?: string;
};

/** A member of a committee who can sign in with `password`. Without dates: from 2026 until further notice. */
export async function aMember(
  database: Db,
  committee: OrganizationId,
  options: SeatOptions = {},
): Promise<Account & { readonly seat: SeatId }> {
  const stores = storesOn(database.db);
  const name = options.name ?? 'Medlem Mosegaard';
  const account = await anAccount(database, { name });
  const key = personKey(name) ?? name;
  const [known] = await stores.people.named(account.body, [key]);
  const person = known?.leader ?? stores.newId<'Person'>();
  if (!known)
    await stores.people.add([
      { id: person, body: account.body, name, key, term: 2026, slug: null, leader: person },
    ]);
  await database.db
    .updateTable('account')
    .set({ person_id: person })
    .where('id', '=', account.id)
    .execute();
  const seat = stores.newId<'Seat'>();
  await stores.seats.add([
    {
      ...{ id: seat, committee, person, office: options.office ?? 'member' },
      ...{ party: options.party ?? null, from: options.from ?? '2026-01-01' },
      ...{ until: options.until ?? null, substituteFor: options.substituteFor ?? null },
      ...{ ground: options.ground ?? null, approvedOn: options.approvedOn ?? null },
      approvedBy: null,
    },
  ]);
  return { ...account, person, seat };
}

/** What an account may do on a day. */
export const actorOn = ({ db }: Db, account: Account, today = '2026-05-12'): Promise<Actor> =>
  actorOf(storesOn(db), account, today);

/** A context in an account's name, as the workspace makes it; the clock goes on by a minute each time it is asked. */
export async function contextOfAccount(
  database: Db,
  account: Account,
  today = '2026-05-12',
): Promise<Context> {
  const actor = await actorOn(database, account, today);
  const stores = (db: Parameters<typeof storesOn>[0]) => storesOn(db, actor.account);
  let minutes = 0;
  return {
    actor,
    now: () => new Date(Date.parse(`${today}T08:00:00Z`) + 60_000 * (minutes += 1)),
    stores: stores(database.db),
    transact: transactOn(database.db, stores),
  };
}
