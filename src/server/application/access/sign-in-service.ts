import type { ClaimRules, Claims } from '#domain/access/read-claims.ts';
import type { Result } from '#domain/result.ts';

/** The municipality's own sign-in (OpenID Connect, authorization code with PKCE). */
export type SignInService = {
  /** Where it lies, for people to recognise. */
  readonly host: string;
  readonly rules: ClaimRules;
  /** The municipality whose sign-in it is, by name; null: the only one that the house holds besides the made-up one. */
  readonly body: string | null;
  /** Secrets for one sign-in, and the address to send the browser to. */
  readonly begin: () => Promise<Result<Begun, ServiceFault>>;
  /**
   * What the service says of whoever came back, when everything about the answer is right.
   * @param search the query that the browser came back with
   */
  readonly finish: (search: string, secrets: Secrets) => Promise<Result<Vouched, ServiceFault>>;
  /** Where one signs out of the service itself; null where it has no such place or does not answer. */
  readonly signOutAddress: () => Promise<string | null>;
};

/** It does not answer, or its answer cannot be trusted. */
export type ServiceFault = { readonly type: 'service-unreachable' | 'service-refused' };

/** What ties an answer to the browser that asked. */
export type Secrets = {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636). */
  readonly verifier: string;
};

type Begun = { readonly address: string; readonly secrets: Secrets };

/** Somebody whom the service answers for. */
export type Vouched = {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Claims;
};
