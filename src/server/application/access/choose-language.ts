import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Account } from './account-store.ts';

/** The language in which somebody wants the workspace; their own account's only. */
export const chooseLanguage = (
  { actor, transact }: Context,
  { language }: { readonly language: Account['language'] },
): Promise<Result<null, { readonly type: 'not-allowed' }>> =>
  transact(async ({ accounts }): Promise<Result<null, { readonly type: 'not-allowed' }>> => {
    if (actor.account === null) return err({ type: 'not-allowed' });
    await accounts.setLanguage(actor.account, language);
    return ok(null);
  });
