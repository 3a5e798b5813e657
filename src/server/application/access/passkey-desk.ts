import type { AccountId } from '#domain/ids.ts';
import type { Passkey } from './passkey-store.ts';

/** What a browser is given, as it stands in the standard; the challenge is in it. */
export type PasskeyOptions = { readonly challenge: string };

/**
 * Makes and checks what goes between us and a device (WebAuthn Level 3). A device must have seen its owner (fingerprint, face or
 * PIN), so that a passkey is two factors by itself.
 */
export type PasskeyDesk = {
  readonly offerNew: (
    account: { readonly id: AccountId; readonly email: string; readonly name: string },
    known: readonly Passkey[],
  ) => Promise<PasskeyOptions>;
  /** @returns null for an answer that is wrong in any way */
  readonly readNew: (
    answer: unknown,
    challenge: string,
  ) => Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'> | null>;
  readonly offerSignIn: () => Promise<PasskeyOptions>;
  /** Which passkey an answer says that it is of; nothing is proved by it. */
  readonly idIn: (answer: unknown) => string | null;
  /** @returns how often the passkey has been used; null for an answer that is wrong in any way */
  readonly checkSignIn: (
    answer: unknown,
    challenge: string,
    passkey: Passkey,
  ) => Promise<number | null>;
};
