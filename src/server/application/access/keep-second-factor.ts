import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import type { AccessEvent } from './access-event.ts';
import type { Authenticator, AuthenticatorKey } from './authenticator.ts';
import { checkSecondFactor, recoveryDigest } from './check-second-factor.ts';
import type { Credentials } from './credentials.ts';
import type { SignedIn } from './find-signed-in.ts';
import type { Visitor } from './open-session.ts';
import { proveOneself, type ProofRefused } from './prove-oneself.ts';

export type SecondFactorRefused =
  | ProofRefused
  | { readonly type: 'wrong-code' }
  | { readonly type: 'not-begun' }
  | { readonly type: 'on-already' };
type Kept<T> = Result<T, SecondFactorRefused>;

/** What keeping one's own second factor takes. */
export type Own = {
  readonly context: Context;
  readonly credentials: Credentials;
  readonly authenticator: Authenticator;
  readonly signedIn: SignedIn;
  readonly visitor: Visitor;
};

/** Makes a secret for an app, which is not asked for until a code of it has been given. */
export async function beginSecondFactor(own: Own, password: string): Promise<Kept<null>> {
  const proved = await proveOneself(own, password);
  if (!proved.ok) return proved;
  const { context, authenticator, signedIn } = own;
  return context.transact(async ({ secondFactors, attempts, journal }): Promise<Kept<null>> => {
    await attempts.markSucceeded(proved.value);
    const { id } = signedIn.account;
    const before = await secondFactors.lockAndFind(id);
    if (before !== null && before.confirmedAt !== null) return err({ type: 'on-already' });
    await secondFactors.begin(id, authenticator.newSecret(id));
    await journal.add({
      ...{ at: context.now(), by: signedIn.account.name, account: id, subject: id },
      what: 'second-factor-begun',
    });
    return ok(null);
  });
}

/** The secret that waits for its first code; null where there is none, and never one that is in use. */
export async function showPendingKey({
  context,
  authenticator,
  signedIn: { account },
}: Pick<Own, 'context' | 'authenticator' | 'signedIn'>): Promise<AuthenticatorKey | null> {
  const factor = await context.stores.secondFactors.find(account.id);
  return factor === null || factor.confirmedAt !== null
    ? null
    : authenticator.show(factor.sealedSecret, account);
}

/**
 * Turns the second factor on with the first code of the app, and ends all other sessions.
 * @returns the recovery codes, which are shown this once
 */
export const confirmSecondFactor = (own: Own, code: string): Promise<Kept<readonly string[]>> => {
  const { context, credentials, authenticator, signedIn } = own;
  const { account, session } = signedIn;
  return context.transact(async (stores): Promise<Kept<readonly string[]>> => {
    const now = context.now();
    const factor = await stores.secondFactors.lockAndFind(account.id);
    if (factor === null) return err({ type: 'not-begun' });
    if (factor.confirmedAt !== null) return err({ type: 'on-already' });
    const proof = { account: account.id, code, now };
    if ((await checkSecondFactor(stores, authenticator, credentials, proof)) === null)
      return err({ type: 'wrong-code' });
    await stores.secondFactors.confirm(account.id, now);
    await stores.sessions.endAll(account.id, session.id);
    const codes = await giveCodes(own, stores);
    await tell(own, stores, 'second-factor-on', 'on');
    return ok(codes);
  });
};

/** Ten new recovery codes; the old ones are worth nothing from now on. */
export const renewRecoveryCodes = (
  own: Own,
  proof: { readonly password: string; readonly code: string },
): Promise<Kept<readonly string[]>> =>
  withBoth(own, proof, async (stores) => {
    const codes = await giveCodes(own, stores);
    await tell(own, stores, 'recovery-codes-renewed', 'codes');
    return codes;
  });

/** Turns the second factor off. */
export const removeSecondFactor = (
  own: Own,
  proof: { readonly password: string; readonly code: string },
): Promise<Kept<null>> =>
  withBoth(own, proof, async (stores) => {
    await stores.secondFactors.remove(own.signedIn.account.id);
    await tell(own, stores, 'second-factor-off', 'off');
    return null;
  });

async function withBoth<T>(
  own: Own,
  { password, code }: { readonly password: string; readonly code: string },
  work: (stores: Stores) => Promise<T>,
): Promise<Kept<T>> {
  const proved = await proveOneself(own, password);
  if (!proved.ok) return proved;
  const { context, credentials, authenticator, signedIn } = own;
  return context.transact(async (stores): Promise<Kept<T>> => {
    const account = signedIn.account.id;
    const factor = await stores.secondFactors.lockAndFind(account);
    if (factor === null || factor.confirmedAt === null) return err({ type: 'not-begun' });
    const proof = { account, code, now: context.now() };
    if ((await checkSecondFactor(stores, authenticator, credentials, proof)) === null)
      return err({ type: 'wrong-code' });
    await stores.attempts.markSucceeded(proved.value);
    return ok(await work(stores));
  });
}

async function giveCodes(
  { credentials, authenticator, signedIn }: Own,
  { secondFactors }: Stores,
): Promise<readonly string[]> {
  const { id } = signedIn.account;
  const codes = authenticator.newRecoveryCodes();
  await secondFactors.replaceCodes(
    id,
    codes.map((code) => recoveryDigest(credentials, id, code)),
  );
  return codes;
}

async function tell(
  { context, signedIn: { account } }: Own,
  { journal, outbox }: Stores,
  what: AccessEvent,
  change: 'on' | 'off' | 'codes',
): Promise<void> {
  const at = context.now();
  await journal.add({ at, by: account.name, account: account.id, what, subject: account.id });
  await outbox.queue({
    ...{ to: account.email, language: account.language, at },
    letter: { kind: 'second-factor-changed', name: account.name, change },
  });
}
