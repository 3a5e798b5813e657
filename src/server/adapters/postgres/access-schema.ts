import type { GrantedRole, Office } from '#domain/access/actor.ts';
import type { WayIn } from '#application/access/session-store.ts';
import type { Account } from '#application/access/account-store.ts';

/** The tables of migrations 0017, 0022, 0028, 0029 and 0030: who signs in, and who sits where. */
export interface AccessSchema {
  account: {
    id: string;
    body_id: string;
    name: string;
    email: string;
    person_id: string | null;
    password_hash: string | null;
    status: Account['status'];
    language: Account['language'];
    is_demonstration: boolean;
    break_glass: boolean;
    created_at: Date;
  };
  account_grant: {
    id: string;
    account_id: string;
    role: GrantedRole;
    organization_id: string | null;
    deputy_for: string | null;
    valid_from: string | null;
    valid_until: string | null;
    from_sign_in: boolean;
  };
  session: {
    id: string;
    token_hash: string;
    account_id: string;
    created_at: Date;
    last_seen_at: Date;
    expires_at: Date;
    user_agent: string;
    address_prefix: string;
    way_in: WayIn;
  };
  sign_in_attempt: {
    id: string;
    at: Date;
    email_hash: string;
    address_prefix: string;
    succeeded: boolean;
  };
  account_identity: {
    issuer: string;
    subject: string;
    account_id: string;
    since: Date;
  };
  sign_in_under_way: {
    token_hash: string;
    state: string;
    nonce: string;
    verifier: string;
    next: string;
    started_at: Date;
  };
  password_reset: {
    token_hash: string;
    account_id: string;
    asked_at: Date;
    expires_at: Date;
  };
  second_factor: {
    account_id: string;
    sealed_secret: string;
    confirmed_at: Date | null;
    last_step: number | null;
  };
  recovery_code: {
    account_id: string;
    code_hash: string;
    used_at: Date | null;
  };
  sign_in_half_done: {
    token_hash: string;
    account_id: string;
    started_at: Date;
  };
  passkey: {
    credential_id: string;
    account_id: string;
    public_key: string;
    counter: number;
    transports: string;
    name: string;
    added_at: Date;
    last_used_at: Date | null;
  };
  passkey_challenge: {
    token_hash: string;
    challenge: string;
    account_id: string | null;
    started_at: Date;
  };
  seat: {
    id: string;
    organization_id: string;
    person_id: string;
    office: Office;
    party: string | null;
    valid_from: string;
    valid_until: string | null;
    substitute_for: string | null;
    ground: string | null;
    approved_on: string | null;
    approved_by: string | null;
  };
}
