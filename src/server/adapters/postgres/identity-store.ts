import { sql } from 'kysely';
import type { IdentityStore } from '#application/access/identity-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

export const identityStore = (db: Db): IdentityStore => ({
  async lock({ issuer, subject }) {
    const key = `raadslag identity ${issuer} ${subject}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
  },
  async accountOf({ issuer, subject }) {
    const row = await db
      .selectFrom('account_identity')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .select('account_id')
      .executeTakeFirst();
    return row ? toId(row.account_id) : null;
  },
  async hasIdentity(account) {
    const row = await db
      .selectFrom('account_identity')
      .where('account_id', '=', account)
      .select('subject')
      .executeTakeFirst();
    return row !== undefined;
  },
  async add(account, { issuer, subject }, since) {
    await db
      .insertInto('account_identity')
      .values({ issuer, subject, account_id: account, since })
      .execute();
  },
  async begin(tokenHash, { state, nonce, verifier, next, startedAt }) {
    await db
      .insertInto('sign_in_under_way')
      .values({ token_hash: tokenHash, state, nonce, verifier, next, started_at: startedAt })
      .execute();
  },
  async take(tokenHash) {
    const row = await db
      .deleteFrom('sign_in_under_way')
      .where('token_hash', '=', tokenHash)
      .returning(['state', 'nonce', 'verifier', 'next', 'started_at'])
      .executeTakeFirst();
    if (!row) return null;
    const { started_at: startedAt, ...rest } = row;
    return { ...rest, startedAt };
  },
  async dropBegunBefore(moment) {
    await db.deleteFrom('sign_in_under_way').where('started_at', '<', moment).execute();
  },
});
