import type { Account } from './account-store.ts';

/** Who signs in with something of Rådslag's own: everybody, or accounts for emergencies alone (LAW I4). */
export type LocalAccounts = 'on' | 'break-glass';

/** Whether a password or a passkey opens it. */
export const maySignInLocally = (
  { status, isBreakGlass }: Pick<Account, 'status' | 'isBreakGlass'>,
  localAccounts: LocalAccounts,
): boolean => status === 'active' && (localAccounts === 'on' || isBreakGlass);
