import type { AccountId } from '#domain/ids.ts';

/** A link that somebody has been sent to choose a new password with. */
export type PasswordReset = {
  readonly account: AccountId;
  readonly askedAt: Date;
  readonly expiresAt: Date;
};

export type PasswordResetStore = {
  readonly add: (reset: PasswordReset, tokenHash: string) => Promise<void>;
  readonly find: (tokenHash: string) => Promise<PasswordReset | null>;
  /** Once: of two who use it at the same time, one finds it. */
  readonly take: (tokenHash: string) => Promise<PasswordReset | null>;
  /** When a link was last asked for. */
  readonly lastAsked: (account: AccountId) => Promise<Date | null>;
  readonly dropOf: (account: AccountId) => Promise<void>;
  readonly dropExpired: (now: Date) => Promise<void>;
};
