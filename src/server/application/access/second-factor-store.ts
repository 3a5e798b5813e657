import type { AccountId } from '#domain/ids.ts';

export type SecondFactor = {
  readonly account: AccountId;
  /** Encrypted. */
  readonly sealedSecret: string;
  /** Null: shown, and not yet tried. It is not asked for then. */
  readonly confirmedAt: Date | null;
  /** The last half minute whose code has been used. */
  readonly lastStep: number | null;
};

export type SecondFactorStore = {
  readonly find: (account: AccountId) => Promise<SecondFactor | null>;
  /** Until the end of the transaction nobody else uses a code of this account. */
  readonly lockAndFind: (account: AccountId) => Promise<SecondFactor | null>;
  /** Replaces one that has not been confirmed. */
  readonly begin: (account: AccountId, sealedSecret: string) => Promise<void>;
  readonly confirm: (account: AccountId, at: Date) => Promise<void>;
  readonly noteStep: (account: AccountId, step: number) => Promise<void>;
  /** With its recovery codes. */
  readonly remove: (account: AccountId) => Promise<void>;
  readonly replaceCodes: (account: AccountId, hashes: readonly string[]) => Promise<void>;
  /** Once. */
  readonly useCode: (account: AccountId, hash: string, at: Date) => Promise<boolean>;
  /** Those that are left. */
  readonly countCodes: (account: AccountId) => Promise<number>;
  readonly accounts: () => Promise<ReadonlySet<AccountId>>;
};

/** Those who have given the right password and not yet the code. */
export type HalfSignInStore = {
  readonly begin: (tokenHash: string, account: AccountId, at: Date) => Promise<void>;
  readonly find: (
    tokenHash: string,
  ) => Promise<{ readonly account: AccountId; readonly startedAt: Date } | null>;
  readonly drop: (tokenHash: string) => Promise<void>;
  readonly dropBegunBefore: (moment: Date) => Promise<void>;
};
