import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import type { AccessEvent } from './access-event.ts';
import type { Credentials } from './credentials.ts';
import type { SignedIn } from './find-signed-in.ts';
import type { Visitor } from './open-session.ts';
import type { PasskeyDesk, PasskeyOptions } from './passkey-desk.ts';
import { proveOneself, type ProofRefused } from './prove-oneself.ts';

export type PasskeyRefused =
  | ProofRefused
  | { readonly type: 'not-accepted' }
  | { readonly type: 'not-found' }
  | { readonly type: 'no-name' };
type Kept<T> = Result<T, PasskeyRefused>;

/** How long somebody may be with their device, in milliseconds. */
export const longestChallenge = 5 * 60_000;
const longestName = 60;

/** What keeping one's own passkeys takes. */
export type OwnPasskeys = {
  readonly context: Context;
  readonly credentials: Credentials;
  readonly signedIn: SignedIn;
  readonly visitor: Visitor;
};

/**
 * Begins a new passkey for whoever proves that it is them.
 * @returns what the browser is given, and the token of its cookie
 */
export async function beginPasskey(
  own: OwnPasskeys,
  desk: PasskeyDesk,
  password: string,
): Promise<Kept<{ readonly options: PasskeyOptions; readonly token: string }>> {
  const proved = await proveOneself(own, password);
  if (!proved.ok) return proved;
  const { context, credentials, signedIn } = own;
  const { account } = signedIn;
  const options = await desk.offerNew(account, await context.stores.passkeys.ofAccount(account.id));
  const token = credentials.newToken();
  return context.transact(async ({ passkeys, attempts }) => {
    await attempts.markSucceeded(proved.value);
    await passkeys.beginChallenge(credentials.digest(token), {
      ...{ challenge: options.challenge, account: account.id, startedAt: context.now() },
    });
    return ok({ options, token });
  });
}

/** Takes the device's answer; its owner is told by mail that there is another way in. */
export async function addPasskey(
  own: OwnPasskeys,
  desk: PasskeyDesk,
  command: { readonly token: string | null; readonly answer: unknown; readonly name: string },
): Promise<Kept<null>> {
  const { context, credentials, signedIn } = own;
  const { account } = signedIn;
  const name = command.name.trim().slice(0, longestName);
  if (name === '') return err({ type: 'no-name' });
  const { token } = command;
  if (token === null) return err({ type: 'not-accepted' });
  const begun = await context.transact(async ({ passkeys }) =>
    ok(await passkeys.takeChallenge(credentials.digest(token))),
  );
  const { challenge, startedAt } = begun.ok && begun.value !== null ? begun.value : nothing;
  const isOwn = begun.ok && begun.value?.account === account.id;
  if (!isOwn || context.now().getTime() - startedAt.getTime() > longestChallenge)
    return err({ type: 'not-accepted' });
  const read = await desk.readNew(command.answer, challenge);
  if (read === null) return err({ type: 'not-accepted' });
  return context.transact(async (stores): Promise<Kept<null>> => {
    const at = context.now();
    if ((await stores.passkeys.find(read.id)) !== null) return err({ type: 'not-accepted' });
    await stores.passkeys.add({
      ...{ ...read, account: account.id, name, addedAt: at, lastUsedAt: null },
    });
    await tell(own, stores, 'passkey-added', name);
    return ok(null);
  });
}

const nothing = { challenge: '', startedAt: new Date(0) };

/** Calls one's own passkey something else. */
export const renamePasskey = (
  own: OwnPasskeys,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Kept<null>> =>
  own.context.transact(async ({ passkeys, journal }): Promise<Kept<null>> => {
    const found = await passkeys.find(id);
    if (found?.account !== own.signedIn.account.id) return err({ type: 'not-found' });
    const called = name.trim().slice(0, longestName);
    if (called === '') return err({ type: 'no-name' });
    await passkeys.rename(id, called);
    const { account } = own.signedIn;
    await journal.add({
      ...{ at: own.context.now(), by: account.name, account: account.id, subject: account.id },
      ...{ what: 'passkey-renamed', detail: { from: found.name, to: called } },
    });
    return ok(null);
  });

/** Nobody signs in with it again. Somebody else's is told as one that is not there. */
export const removePasskey = (own: OwnPasskeys, id: string): Promise<Kept<null>> =>
  own.context.transact(async (stores): Promise<Kept<null>> => {
    const found = await stores.passkeys.find(id);
    if (found?.account !== own.signedIn.account.id) return err({ type: 'not-found' });
    await stores.passkeys.remove(id);
    await tell(own, stores, 'passkey-removed', found.name);
    return ok(null);
  });

async function tell(
  { context, signedIn: { account } }: OwnPasskeys,
  { journal, outbox }: Stores,
  what: AccessEvent & ('passkey-added' | 'passkey-removed'),
  passkey: string,
): Promise<void> {
  const at = context.now();
  await journal.add({
    ...{ at, by: account.name, account: account.id, what, subject: account.id },
    detail: { passkey },
  });
  await outbox.queue({
    ...{ to: account.email, language: account.language, at },
    letter: {
      ...{ kind: 'passkeys-changed', name: account.name, passkey },
      change: what === 'passkey-added' ? 'added' : 'removed',
    },
  });
}
