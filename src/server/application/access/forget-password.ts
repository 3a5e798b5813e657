import { ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Account } from './account-store.ts';
import { answerEvenly } from './answer-evenly.ts';
import { countAttempt, type TooMany } from './count-attempt.ts';
import type { Credentials } from './credentials.ts';
import type { Visitor } from './open-session.ts';

/** How long a link works, in milliseconds: an hour. */
const lifetime = 3_600_000;
/** Whoever asks again sooner has a mail under way already: nobody fills somebody else's inbox. */
const pause = 5 * 60_000;

/**
 * Sends whoever has forgotten their password a link to choose a new one with. What is answered, and how fast, is the same
 * whether the address has an account or not. Only for accounts that have a password; the demonstration accounts
 * share theirs, and that of the account for emergencies is renewed on the command line.
 */
export const forgetPassword = (
  context: Context,
  credentials: Credentials,
  { email, visitor }: { readonly email: string; readonly visitor: Visitor },
): Promise<Result<null, TooMany>> =>
  answerEvenly(async (): Promise<Result<null, TooMany>> => {
    const address = email.trim().toLowerCase();
    // Counted apart from passwords, so that nobody is kept from signing in by somebody who asks in their name.
    const counted = await countAttempt(context, credentials, `forgotten ${address}`, visitor);
    if (!counted.ok) return counted;
    return context.transact(
      async ({ accounts, passwordResets, journal, outbox }): Promise<Result<null, never>> => {
        const now = context.now();
        await passwordResets.dropExpired(now);
        const account = await accounts.withEmail(address);
        if (account === null || !mayForget(account)) return ok(null);
        const last = await passwordResets.lastAsked(account.id);
        if (last !== null && now.getTime() - last.getTime() < pause) return ok(null);
        const token = credentials.newToken();
        const expiresAt = new Date(now.getTime() + lifetime);
        const reset = { account: account.id, askedAt: now, expiresAt };
        await passwordResets.add(reset, credentials.digest(token));
        await outbox.queue({
          ...{ to: account.email, language: account.language, at: now, expiresAt },
          letter: {
            ...{ kind: 'password-forgotten', name: account.name },
            path: `/log-ind/glemt/ny?kode=${token}${account.language === 'en' ? '&sprog=en' : ''}`,
          },
        });
        await journal.add({
          ...{ at: now, by: account.name, account: account.id, subject: account.id },
          what: 'password-forgotten',
        });
        return ok(null);
      },
    );
  });

/** Whose password a mail may open: not the emergency account's, or whoever has got into its mailbox is an administrator. */
export const mayForget = ({
  status,
  passwordHash,
  isDemonstration,
  isBreakGlass,
}: Pick<Account, 'status' | 'passwordHash' | 'isDemonstration' | 'isBreakGlass'>): boolean =>
  status === 'active' && passwordHash !== null && !isDemonstration && !isBreakGlass;
