import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import type { Account } from './account-store.ts';
import { isGoodPassword } from './change-password.ts';
import type { Credentials } from './credentials.ts';
import { mayForget } from './forget-password.ts';
import type { Visitor } from './open-session.ts';

export type ForgottenRefused = { readonly type: 'link-dead' } | { readonly type: 'weak' };

/** Whether a link that came by mail still works; looking at it does not use it, since mail programs look at links too. */
export const isLinkAlive = async (
  { stores, now }: Pick<Context, 'stores' | 'now'>,
  { digest }: Credentials,
  token: string,
): Promise<boolean> => (await ownerOf(stores, digest(token), now())) !== null;

/**
 * Gives the account that a link was sent to another password. The link works once; all sessions end, and the owner is told by
 * mail. Whoever has a second factor is still asked for it.
 */
export async function chooseForgottenPassword(
  context: Context,
  credentials: Credentials,
  command: { readonly token: string; readonly chosen: string; readonly visitor: Visitor },
): Promise<Result<null, ForgottenRefused>> {
  const { chosen, visitor } = command;
  const tokenHash = credentials.digest(command.token);
  // Nobody has the server hash passwords without a link.
  const before = await ownerOf(context.stores, tokenHash, context.now());
  if (before === null) return err({ type: 'link-dead' });
  if (!isGoodPassword(chosen, before)) return err({ type: 'weak' });
  const hash = await credentials.hashPassword(chosen);
  return context.transact(async (stores): Promise<Result<null, ForgottenRefused>> => {
    const now = context.now();
    const owner = await ownerOf(stores, tokenHash, now);
    if (owner === null || (await stores.passwordResets.take(tokenHash)) === null)
      return err({ type: 'link-dead' });
    await stores.passwordResets.dropOf(owner.id);
    await stores.accounts.setPasswordHash(owner.id, hash);
    await stores.sessions.endAll(owner.id, null);
    // Whoever has the mailbox begins anew: earlier failures no longer keep them waiting.
    const attempt = stores.newId<'SignInAttempt'>();
    const emailHash = credentials.digest(owner.email);
    await stores.attempts.add({ id: attempt, at: now, emailHash, ...prefixOf(visitor) });
    await stores.attempts.markSucceeded(attempt);
    await stores.journal.add({
      ...{ at: now, by: owner.name, account: owner.id, subject: owner.id },
      ...{ what: 'password-changed', detail: { by: 'mail' } },
    });
    await stores.outbox.queue({
      ...{ to: owner.email, language: owner.language, at: now },
      letter: { kind: 'password-changed', name: owner.name, by: 'link' },
    });
    return ok(null);
  });
}

const prefixOf = ({ addressPrefix }: Visitor) => ({ addressPrefix });

async function ownerOf(
  { passwordResets, accounts }: Pick<Stores, 'passwordResets' | 'accounts'>,
  tokenHash: string,
  now: Date,
): Promise<Account | null> {
  const reset = await passwordResets.find(tokenHash);
  if (reset === null || now >= reset.expiresAt) return null;
  const account = await accounts.find(reset.account);
  return account !== null && mayForget(account) ? account : null;
}
