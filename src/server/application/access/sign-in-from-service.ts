import { readClaims, type ReadClaims } from '#domain/access/read-claims.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import type { Body } from '../recognition/organization-store.ts';
import type { Account } from './account-store.ts';
import type { Credentials } from './credentials.ts';
import { actorOf } from './find-signed-in.ts';
import type { SignInUnderWay } from './identity-store.ts';
import { openSession, type OpenedSession, type Visitor } from './open-session.ts';
import { replaceGrants } from './replace-grants.ts';
import type { ServiceFault, SignInService, Vouched } from './sign-in-service.ts';

/** How long somebody may be away at the municipality's sign-in, in milliseconds. */
const longestAway = 10 * 60_000;

export type ServiceRefused = ServiceFault | Refused;
type Refused = { readonly type: 'sign-in-expired' | ServiceDenial };

/**
 * Why somebody whom the municipality's own sign-in vouches for does not get in here; `no-body`: nothing says which of several
 * municipalities the sign-in is for, or there is none of that name.
 */
export type ServiceDenial = 'no-access' | 'no-email' | 'email-taken' | 'closed' | 'no-body';

/**
 * Sends somebody to the municipality's own sign-in.
 * @param next a page of ours, already checked
 * @returns where to send the browser, and the token that its cookie holds meanwhile
 */
export async function beginAtService(
  { now, transact }: Context,
  credentials: Credentials,
  service: SignInService,
  next: string,
): Promise<Result<{ readonly address: string; readonly token: string }, ServiceFault>> {
  const begun = await service.begin();
  if (!begun.ok) return begun;
  const { address, secrets } = begun.value;
  const token = credentials.newToken();
  const startedAt = now();
  return transact(async ({ identities }) => {
    await identities.dropBegunBefore(new Date(startedAt.getTime() - longestAway));
    await identities.begin(credentials.digest(token), { ...secrets, next, startedAt });
    return ok({ address, token });
  });
}

type Returned = {
  /** What the browser's cookie holds. */
  readonly token: string | null;
  /** The query that it came back with. */
  readonly search: string;
  readonly visitor: Visitor;
  /** ISO, in Denmark. */
  readonly today: string;
};

/**
 * Signs in whoever comes back from the municipality's sign-in: makes the account where there is none, and replaces what its
 * claims gave last time. Those who are entrusted with nothing and sit nowhere do not get in (LAW I4).
 */
export async function signInFromService(
  context: Context,
  credentials: Credentials,
  service: SignInService,
  { token, search, visitor, today }: Returned,
): Promise<Result<OpenedSession & { readonly next: string }, ServiceRefused>> {
  const { now, transact } = context;
  const underWay = token === null ? null : await takeUnderWay(context, credentials.digest(token));
  if (underWay === null) return err({ type: 'sign-in-expired' });
  const vouched = await service.finish(search, underWay);
  if (!vouched.ok) return vouched;

  const read = readClaims(vouched.value.claims, service.rules);
  const tried = await transact(async (stores): Promise<Result<Admitted, Refused>> => {
    const body = await bodyOf(stores, service);
    const found = await findAccount(stores, body, vouched.value, read, now());
    if (!found.ok) return found;
    const { account, isFirst } = found.value;
    const unknown = await replaceGrants(stores, account, read, now());
    const actor = await actorOf(stores, account, today);
    const isNobody = actor.grants.length === 0 && actor.seats.length === 0;
    if (isNobody && isFirst) return err({ type: 'no-access' });
    if (isNobody) {
      // What has been taken away stays so: the sessions that they still have elsewhere end as well.
      await stores.sessions.endAll(account.id, null);
      return ok({ opened: null });
    }
    const opened = await openSession(stores, credentials, {
      ...{ account, visitor, wayIn: 'sign-in-service', now: now() },
    });
    await stores.journal.add({
      ...{ at: now(), by: account.name, account: account.id, what: 'service-signed-in' },
      ...{ subject: account.id, detail: unknown.length > 0 ? { unknown } : undefined },
    });
    return ok({ opened });
  });
  if (tried.ok && tried.value.opened !== null)
    return ok({ ...tried.value.opened, next: underWay.next });

  const refused = tried.ok ? ({ type: 'no-access' } as const) : tried.error;
  await journalRefusal(context, service, vouched.value, read, refused);
  return err(refused);
}

type Admitted = { readonly opened: OpenedSession | null };

async function takeUnderWay(
  { transact, now }: Context,
  tokenHash: string,
): Promise<SignInUnderWay | null> {
  const taken = await transact(
    async ({ identities }): Promise<Result<SignInUnderWay | null, never>> =>
      ok(await identities.take(tokenHash)),
  );
  if (!taken.ok || taken.value === null) return null;
  return now().getTime() - taken.value.startedAt.getTime() > longestAway ? null : taken.value;
}

/** @property isFirst they have never come from there before */
type Found = { readonly account: Account; readonly isFirst: boolean };

/** A sign-in is one municipality's: the one that the setting names, or the only one that the house holds besides the made-up one. */
async function bodyOf(
  { organizations, accounts }: Pick<Stores, 'organizations' | 'accounts'>,
  { body: name }: Pick<SignInService, 'body'>,
): Promise<Body | null> {
  if (name !== null) return organizations.findBody(name);
  const all = await organizations.bodies();
  const madeUp = await accounts.bodiesOfDemonstration();
  const [only, ...others] = all.length > 1 ? all.filter(({ id }) => !madeUp.has(id)) : all;
  return only !== undefined && others.length === 0 ? only : null;
}

/**
 * By issuer and subject; an address of mail only joins an account that has never had another way in. One municipality's sign-in
 * makes no account in another and opens none there.
 * @param body null: whoever has come from there before comes in, and nobody else
 */
async function findAccount(
  { identities, accounts, journal, newId }: Stores,
  body: Body | null,
  vouched: Vouched,
  { email, isEmailVerified, name }: ReadClaims,
  now: Date,
): Promise<Result<Found, Refused>> {
  await identities.lock(vouched);
  const known = await identities.accountOf(vouched);
  if (known !== null) {
    const account = await accounts.find(known);
    if (account?.status !== 'active') return err({ type: 'closed' });
    if (body !== null && account.body !== body.id) return err({ type: 'no-access' });
    if (name !== null && name !== account.name) {
      await accounts.setName(account.id, name);
      await journal.add({
        ...{ at: now, by: name, account: account.id, what: 'account-renamed', subject: account.id },
        detail: { from: account.name, to: name },
      });
    }
    return ok({ account: { ...account, name: name ?? account.name }, isFirst: false });
  }
  if (body === null) return err({ type: 'no-body' });
  if (email === null) return err({ type: 'no-email' });
  const same = await accounts.withEmail(email);
  if (same !== null) {
    const isFree = same.passwordHash === null && !(await identities.hasIdentity(same.id));
    if (!isEmailVerified || !isFree || same.body !== body.id) return err({ type: 'email-taken' });
    if (same.status !== 'active') return err({ type: 'closed' });
  }
  const account: Account = same ?? {
    ...{ id: newId<'Account'>(), body: body.id, name: name ?? email, email },
    ...{ person: null, passwordHash: null, status: 'active', language: 'da' },
    ...{ isDemonstration: false, isBreakGlass: false, createdAt: now },
  };
  if (same === null) await accounts.add(account);
  await identities.add(account.id, vouched, now);
  await journal.add({
    ...{ at: now, by: account.name, account: account.id, subject: account.id },
    what: same === null ? 'account-added' : 'account-joined',
    detail: { issuer: vouched.issuer },
  });
  return ok({ account, isFirst: true });
}

/** Somebody whom the municipality knows and who did not get in: its administrators can see why. */
const journalRefusal = (
  { now, transact }: Context,
  service: SignInService,
  { issuer, subject }: Vouched,
  { name, email, unknown }: ReadClaims,
  { type }: Refused,
) =>
  transact(async (stores) => {
    const body = await bodyOf(stores, service);
    await stores.journal.add({
      ...{ at: now(), by: name ?? email ?? subject, what: 'service-sign-in-refused' },
      ...{ subject: body?.id ?? subject, detail: { reason: type, issuer, subject, unknown } },
    });
    return ok(null);
  });
