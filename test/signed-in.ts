import { TOTP } from 'otpauth';
import { credentials } from '#adapters/identity/credentials.ts';
import { secretBox } from '#adapters/identity/secret-box.ts';
import { totpAuthenticator } from '#adapters/identity/totp-authenticator.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import type { Account } from '#application/access/account-store.ts';
import { findSignedIn } from '#application/access/find-signed-in.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  showPendingKey,
} from '#application/access/keep-second-factor.ts';
import { signIn } from '#application/access/sign-in.ts';
import type { Context } from '#application/ports.ts';
import { everybody } from '#domain/access/actor.ts';
import { anAccount, password } from './people.ts';

export const visitor = { userAgent: 'Prøvebrowser', addressPrefix: '192.0.2.0/24', token: null };
export const authenticator = totpAuthenticator(secretBox(Buffer.alloc(32, 7)), 'raadslag.example');

/** Before anybody has signed in, at eight in the morning of 12 May 2026 by a clock that stands until it is set on. */
export function atTheDoor(database: OpenDatabase) {
  const { db } = database;
  const eight = new Date('2026-05-12T08:00:00Z');
  let now = eight;
  const context: Context = {
    actor: everybody,
    now: () => now,
    stores: storesOn(db),
    transact: transactOn(db, storesOn),
  };
  const later = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * 1_000);
  };
  const codeOf = (key: string): string =>
    new TOTP({ secret: key.replaceAll(' ', '') }).generate({ timestamp: now.getTime() });

  /** Who has signed in with one browser. */
  const ownOf = async (account: Account) => {
    const { stores } = context;
    const token = credentials.newToken();
    await stores.sessions.add(
      {
        ...{ id: stores.newId<'Session'>(), account: account.id, wayIn: 'password' },
        ...{ createdAt: now, lastSeenAt: now, userAgent: '', addressPrefix: '' },
        expiresAt: new Date(now.getTime() + 3_600_000),
      },
      credentials.digest(token),
    );
    const signedIn = await findSignedIn(context, credentials, token, '2026-05-12');
    if (signedIn === null) throw new Error('nobody');
    return { context, credentials, authenticator, signedIn, visitor, token };
  };
  const begin = (email: string, secret = password) =>
    signIn(context, credentials, { email, password: secret, visitor, localAccounts: 'on' });

  return {
    context,
    later,
    reset: (): void => {
      now = eight;
    },
    codeOf,
    ownOf,
    begin,
    /** The token of a sign-in that wants a code. */
    half: async (email: string): Promise<string> => {
      const result = await begin(email);
      if (!result.ok || result.value.kind !== 'second-step') throw new Error('no second step');
      return result.value.token;
    },
    /** An account whose owner has turned the second factor on, with their app and their codes on paper. */
    withSecondFactor: async (options: Parameters<typeof anAccount>[1] = {}) => {
      const account = await anAccount(database, options);
      const own = await ownOf(account);
      await beginSecondFactor(own, password);
      const key = await showPendingKey(own);
      if (key === null) throw new Error('no key');
      const codes = await confirmSecondFactor(own, codeOf(key.text));
      if (!codes.ok) throw new Error(codes.error.type);
      later(60);
      return {
        ...{ account, own, email: account.email, codes: codes.value },
        app: () => codeOf(key.text),
      };
    },
  };
}
