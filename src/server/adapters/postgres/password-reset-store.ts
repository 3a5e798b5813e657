import type { Selectable } from 'kysely';
import type {
  PasswordReset,
  PasswordResetStore,
} from '#application/access/password-reset-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';

export const passwordResetStore = (db: Db): PasswordResetStore => ({
  async add({ account, askedAt, expiresAt }, tokenHash) {
    await db
      .insertInto('password_reset')
      .values({
        token_hash: tokenHash,
        account_id: account,
        asked_at: askedAt,
        expires_at: expiresAt,
      })
      .execute();
  },
  async find(tokenHash) {
    const row = await db
      .selectFrom('password_reset')
      .where('token_hash', '=', tokenHash)
      .selectAll()
      .executeTakeFirst();
    return row ? toReset(row) : null;
  },
  async take(tokenHash) {
    const row = await db
      .deleteFrom('password_reset')
      .where('token_hash', '=', tokenHash)
      .returningAll()
      .executeTakeFirst();
    return row ? toReset(row) : null;
  },
  async lastAsked(account) {
    const row = await db
      .selectFrom('password_reset')
      .where('account_id', '=', account)
      .select('asked_at')
      .orderBy('asked_at', 'desc')
      .executeTakeFirst();
    return row?.asked_at ?? null;
  },
  async dropOf(account) {
    await db.deleteFrom('password_reset').where('account_id', '=', account).execute();
  },
  async dropExpired(now) {
    await db.deleteFrom('password_reset').where('expires_at', '<=', now).execute();
  },
});

const toReset = (row: Selectable<Schema['password_reset']>): PasswordReset => ({
  account: toId(row.account_id),
  askedAt: row.asked_at,
  expiresAt: row.expires_at,
});
