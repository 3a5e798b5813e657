import type { Stores } from '../ports.ts';
import type { Account } from './account-store.ts';
import type { LocalAccounts } from './local-accounts.ts';

/**
 * Enters a sign-in in the journal. Where the municipality signs people in itself, every use of an account for emergencies is told
 * to the administrators of its municipality, its owner among them.
 * @param by what opened it besides a password, if anything
 */
export async function journalSignIn(
  { journal, accounts, outbox }: Pick<Stores, 'journal' | 'accounts' | 'outbox'>,
  signIn: {
    readonly account: Account;
    readonly at: Date;
    readonly localAccounts: LocalAccounts;
    readonly by: 'password' | 'app' | 'recovery-code' | 'passkey';
  },
): Promise<void> {
  const { account, at, localAccounts, by } = signIn;
  await journal.add({
    ...{ at, by: account.name, account: account.id, subject: account.id },
    what: account.isBreakGlass ? 'break-glass-signed-in' : 'signed-in',
    ...(by === 'password' ? {} : { detail: { by } }),
  });
  if (!account.isBreakGlass || localAccounts === 'on') return;
  for (const { email, name, language } of await accounts.administrators(account.body, at))
    await outbox.queue({
      ...{ to: email, language, at },
      letter: { kind: 'break-glass-used', name, account: account.name },
    });
}
