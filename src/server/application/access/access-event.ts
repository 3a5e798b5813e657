/** What happens to accounts, sessions and the register of members, as it stands in the journal. */
export type AccessEvent =
  | 'signed-in'
  | 'break-glass-signed-in'
  | 'service-signed-in'
  | 'service-sign-in-refused'
  | 'account-joined'
  | 'signed-out'
  | 'session-ended'
  | 'password-changed'
  | 'password-reset'
  | 'account-added'
  | 'account-closed'
  | 'role-granted'
  | 'role-revoked'
  | 'account-linked'
  | 'seat-entered'
  | 'seat-ended'
  | 'seat-taken-back';
