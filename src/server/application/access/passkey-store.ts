import type { AccountId } from '#domain/ids.ts';

/** A key on somebody's device, or in their password manager: here is its public half. */
export type Passkey = {
  /** As the device gives it, base64url. */
  readonly id: string;
  readonly account: AccountId;
  /** COSE, base64url. */
  readonly publicKey: string;
  /** How often it has been used, where the device counts. */
  readonly counter: number;
  /** How a browser reaches it ("internal", "usb" …). */
  readonly transports: readonly string[];
  /** What its owner calls it. */
  readonly name: string;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
};

export type PasskeyChallenge = {
  readonly challenge: string;
  /** Whose new passkey it is for; null for a sign-in. */
  readonly account: AccountId | null;
  readonly startedAt: Date;
};

export type PasskeyStore = {
  readonly find: (id: string) => Promise<Passkey | null>;
  /** The oldest first. */
  readonly ofAccount: (account: AccountId) => Promise<readonly Passkey[]>;
  readonly add: (passkey: Passkey) => Promise<void>;
  readonly noteUse: (id: string, counter: number, at: Date) => Promise<void>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly removeAll: (account: AccountId) => Promise<void>;
  readonly accounts: () => Promise<ReadonlySet<AccountId>>;
  readonly beginChallenge: (tokenHash: string, challenge: PasskeyChallenge) => Promise<void>;
  /** Once: an answer that is sent again finds nothing. */
  readonly takeChallenge: (tokenHash: string) => Promise<PasskeyChallenge | null>;
  readonly dropChallengesBefore: (moment: Date) => Promise<void>;
};
