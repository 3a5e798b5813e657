import { randomInt } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { credentials } from '#adapters/identity/credentials.ts';
import {
  demonstrationPeople,
  demonstrationSeats,
  type DemonstrationPerson,
} from '#adapters/sample/demonstration-people.ts';
import type { Context, Stores } from '#application/ports.ts';
import type { AccountId, OrganizationId, PersonId } from '#domain/ids.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { personKey } from '#domain/organization/person-name.ts';
import { err, ok, type Result } from '#domain/result.ts';

export const sampleBody = 'Bøgelund Kommune';

/** Their password, which a person at the terminal is told at each start. */
const fileIn = (dataFolder: string): string => path.join(dataFolder, 'demonstration.txt');

/**
 * Enters one account for each role and the members' seats, where the sample municipality is in the archive and nobody can
 * sign in yet. All have one password, made up here and kept in the data folder for the next start.
 * @param begin what they begin with, where they have just been entered
 * @returns what to tell at the terminal, in Danish; nothing where there are no such accounts
 */
export async function bringInDemonstrationAccounts(
  context: Context,
  dataFolder: string,
  begin: (context: Context) => Promise<void>,
): Promise<readonly string[]> {
  const accounts = await context.stores.accounts.list();
  if (accounts.length === 0) {
    const password = newPassword();
    const passwordHash = await credentials.hashPassword(password);
    const entered = await context.transact((stores) => enter(stores, passwordHash, context.now()));
    if (!entered.ok) return [];
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await writeFile(fileIn(dataFolder), `${password}\n`, { mode: 0o600 });
    await begin(context);
  } else if (!accounts.some(({ isDemonstration }) => isDemonstration)) return [];
  return tell(await readFile(fileIn(dataFolder), 'utf8').catch(() => ''));
}

/** Takes the accounts and the seats out again. */
export async function removeDemonstrationAccounts(
  context: Context,
  dataFolder: string,
): Promise<void> {
  await context.transact(async (stores): Promise<Result<null, never>> => {
    await stores.accounts.closeDemonstration();
    const body = await stores.organizations.findBody(sampleBody);
    if (body !== null) await stores.seats.removeOfBody(body.id);
    return ok(null);
  });
  await rm(fileIn(dataFolder), { force: true });
}

async function enter(
  stores: Stores,
  passwordHash: string,
  now: Date,
): Promise<Result<null, 'in-use'>> {
  await stores.lockArchive();
  const body = await stores.organizations.findBody(sampleBody);
  if (body === null || (await stores.accounts.list()).length > 0) return err('in-use');
  const committees = new Map(
    (await stores.organizations.ofBody(body.id)).map(({ key, leader }) => [key, leader]),
  );
  const committee = (name: string): OrganizationId | undefined =>
    committees.get(readOrganizationName(name)?.key ?? '');
  const names = new Set(demonstrationSeats.map(({ person }) => personKey(person) ?? ''));
  const people = new Map(
    (await stores.people.named(body.id, [...names])).map(({ key, leader }) => [key, leader]),
  );
  const person = (name: string): PersonId | undefined => people.get(personKey(name) ?? '');

  await stores.seats.add(
    demonstrationSeats.flatMap(({ committee: of, person: who, party, office, from, until }) => {
      const [where, whom] = [committee(of), person(who)];
      return where === undefined || whom === undefined
        ? []
        : {
            ...{ id: stores.newId<'Seat'>(), committee: where, person: whom, party, office },
            ...{ from, until, substituteFor: null, ground: null },
            ...{ approvedOn: null, approvedBy: null },
          };
    }),
  );
  const ids = new Map(
    demonstrationPeople.map(({ email }) => [email, stores.newId<'Account'>()] as const),
  );
  for (const { email, name } of demonstrationPeople)
    await stores.accounts.add({
      ...{ id: idOf(ids, email), body: body.id, name, email, passwordHash, createdAt: now },
      ...{ person: person(name) ?? null, status: 'active', language: 'da' },
      ...{ isDemonstration: true, isBreakGlass: false },
    });
  for (const who of demonstrationPeople) await enterGrants(stores, who, ids, committee);
  return ok(null);
}

async function enterGrants(
  stores: Stores,
  { email, role, committees, deputyFor }: DemonstrationPerson,
  ids: ReadonlyMap<string, AccountId>,
  committee: (name: string) => OrganizationId | undefined,
): Promise<void> {
  if (role === null) return;
  const scope = committees === null ? [null] : committees.flatMap((name) => committee(name) ?? []);
  for (const one of scope)
    await stores.accounts.addGrant({
      ...{ id: stores.newId<'Grant'>(), account: idOf(ids, email), role, committee: one },
      ...{ deputyFor: deputyFor === null ? null : idOf(ids, deputyFor) },
      ...{ from: null, until: null, fromSignIn: false },
    });
}

function idOf(ids: ReadonlyMap<string, AccountId>, email: string): AccountId {
  const id = ids.get(email);
  if (id === undefined) throw new Error(`${email} is nobody's`);
  return id;
}

const syllables = ['bø', 'gel', 'und', 'sky', 'ris', 'lyng', 'mose', 'eng', 'bæk', 'holt', 'dal', 'fyr']; // prettier-ignore

/** About 50 bits, which a person can type. */
const newPassword = (): string =>
  [1, 2, 3]
    .map(() => [1, 2, 3].map(() => syllables[randomInt(syllables.length)]).join(''))
    .join('-') + `-${randomInt(1000, 10_000)}`;

const tell = (password: string): readonly string[] =>
  password.trim() === ''
    ? []
    : [
        '',
        'Demonstrationskonti til eksempelkommunen (log ind på /log-ind):',
        ...demonstrationPeople.map(({ email, name }) => `  ${email.padEnd(36)} ${name}`),
        `Adgangskode til dem alle: ${password.trim()}`,
      ];
