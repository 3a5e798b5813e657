import type { AccountId } from '#domain/ids.ts';

/** What an app needs to be told once. */
export type AuthenticatorKey = {
  /** For those who cannot take a picture of it, in groups of four. */
  readonly text: string;
  /** The same as an address that an app on this device opens. */
  readonly address: string;
  /** The same as a picture: a path in a field of `size` × `size`, its margin included. */
  readonly picture: { readonly size: number; readonly path: string };
};

/** Codes of an app (RFC 6238): six digits, a new one every half minute. */
export type Authenticator = {
  /** A new secret, encrypted for this account and worth nothing for another. */
  readonly newSecret: (account: AccountId) => string;
  /** @returns null where it cannot be decrypted: the key is another one */
  readonly show: (
    sealedSecret: string,
    account: { readonly id: AccountId; readonly email: string },
  ) => AuthenticatorKey | null;
  /**
   * Which half minute since 1970 a code is of: the present one or a neighbour, since clocks differ.
   * @returns null for a wrong code, and where the secret cannot be decrypted
   */
  readonly stepOf: (
    sealedSecret: string,
    account: AccountId,
    code: string,
    now: Date,
  ) => number | null;
  /** Ten codes to keep on paper, each 80 random bits. */
  readonly newRecoveryCodes: () => readonly string[];
};
