import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Credentials } from './credentials.ts';
import { journalSignIn } from './journal-sign-in.ts';
import { longestChallenge } from './keep-passkeys.ts';
import { maySignInLocally, type LocalAccounts } from './local-accounts.ts';
import { openSession, type OpenedSession, type Visitor } from './open-session.ts';
import type { PasskeyDesk, PasskeyOptions } from './passkey-desk.ts';

/** Whatever was wrong is told alike. */
export type PasskeySignInRefused = { readonly type: 'not-accepted' };

/** Begins a sign-in: nobody says who they are, the device does. */
export async function beginPasskeySignIn(
  { now, transact }: Pick<Context, 'now' | 'transact'>,
  credentials: Credentials,
  desk: PasskeyDesk,
): Promise<Result<{ readonly options: PasskeyOptions; readonly token: string }, never>> {
  const options = await desk.offerSignIn();
  const token = credentials.newToken();
  return transact(
    async ({ passkeys }): Promise<Result<{ options: PasskeyOptions; token: string }, never>> => {
      const startedAt = now();
      await passkeys.dropChallengesBefore(new Date(startedAt.getTime() - longestChallenge));
      await passkeys.beginChallenge(credentials.digest(token), {
        ...{ challenge: options.challenge, account: null, startedAt },
      });
      return ok({ options, token });
    },
  );
}

/** Signs in whoever holds the passkey. No code is asked for: the device has seen its owner. */
export async function signInWithPasskey(
  context: Context,
  credentials: Credentials,
  desk: PasskeyDesk,
  command: {
    readonly token: string | null;
    readonly answer: unknown;
    readonly visitor: Visitor;
    readonly localAccounts: LocalAccounts;
  },
): Promise<Result<OpenedSession, PasskeySignInRefused>> {
  const { token, answer, visitor, localAccounts } = command;
  const refused = err({ type: 'not-accepted' });
  if (token === null) return refused;
  const begun = await context.transact(async ({ passkeys }) =>
    ok(await passkeys.takeChallenge(credentials.digest(token))),
  );
  if (!begun.ok || begun.value === null || begun.value.account !== null) return refused;
  const { challenge, startedAt } = begun.value;
  if (context.now().getTime() - startedAt.getTime() > longestChallenge) return refused;
  const id = desk.idIn(answer);
  const passkey = id === null ? null : await context.stores.passkeys.find(id);
  const counter = passkey === null ? null : await desk.checkSignIn(answer, challenge, passkey);
  if (passkey === null || counter === null) return refused;
  return context.transact(async (stores): Promise<Result<OpenedSession, PasskeySignInRefused>> => {
    const now = context.now();
    const account = await stores.accounts.find(passkey.account);
    if (account === null || !maySignInLocally(account, localAccounts)) return refused;
    // Removed in the meantime.
    if ((await stores.passkeys.find(passkey.id)) === null) return refused;
    await stores.passkeys.noteUse(passkey.id, counter, now);
    const opened = await openSession(stores, credentials, {
      ...{ account, visitor, wayIn: 'passkey', now },
    });
    await journalSignIn(stores, { account, at: now, localAccounts, by: 'passkey' });
    return ok(opened);
  });
}
