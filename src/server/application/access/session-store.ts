import type { AccountId, SessionId } from '#domain/ids.ts';
import type { Account } from './account-store.ts';

/** How somebody came in. */
export type WayIn = 'password' | 'passkey' | 'sign-in-service';

/** One signed-in browser. */
export type Session = {
  readonly id: SessionId;
  readonly account: AccountId;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** Then it ends whatever is done in it. */
  readonly expiresAt: Date;
  /** What the browser says it is, shortened. */
  readonly userAgent: string;
  /** The network it came from, never the whole address. */
  readonly addressPrefix: string;
  readonly wayIn: WayIn;
};

export type SessionStore = {
  readonly withTokenHash: (hash: string) => Promise<Session | null>;
  /** With whose it is: what every request of the workspace begins with. */
  readonly withAccount: (
    hash: string,
  ) => Promise<{ readonly session: Session; readonly account: Account } | null>;
  readonly ofAccount: (account: AccountId) => Promise<readonly Session[]>;
  /** Of everybody, those whose last moment has not come; the one that was seen last first. */
  readonly unexpired: (at: Date) => Promise<readonly Session[]>;
  readonly add: (session: Session, tokenHash: string) => Promise<void>;
  readonly touch: (id: SessionId, at: Date) => Promise<void>;
  readonly end: (id: SessionId) => Promise<void>;
  /** @param but the one that stays */
  readonly endAll: (account: AccountId, but: SessionId | null) => Promise<void>;
  readonly dropExpired: (now: Date) => Promise<void>;
};

/** Failed and successful sign-ins of the last while, to slow down whoever guesses. */
export type AttemptStore = {
  /** Until the end of the transaction nobody else counts the attempts of this address or network. */
  readonly lock: (emailHash: string, addressPrefix: string) => Promise<void>;
  /** Failures since the last success. */
  readonly failuresOf: (emailHash: string, since: Date) => Promise<number>;
  readonly failuresFrom: (addressPrefix: string, since: Date) => Promise<number>;
  readonly add: (attempt: SignInAttempt) => Promise<void>;
  readonly markSucceeded: (id: string) => Promise<void>;
  readonly dropBefore: (moment: Date) => Promise<void>;
};

export type SignInAttempt = {
  readonly id: string;
  readonly at: Date;
  readonly emailHash: string;
  readonly addressPrefix: string;
};
