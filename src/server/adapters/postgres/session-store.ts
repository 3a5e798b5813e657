import { sql, type Selectable } from 'kysely';
import type { AttemptStore, Session, SessionStore } from '#application/access/session-store.ts';
import { toAccount } from './account-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';

export const sessionStore = (db: Db): SessionStore => ({
  async withTokenHash(hash) {
    const row = await db
      .selectFrom('session')
      .where('token_hash', '=', hash)
      .selectAll()
      .executeTakeFirst();
    return row ? toSession(row) : null;
  },
  async withAccount(hash) {
    const row = await db
      .selectFrom('session as s')
      .innerJoin('account as a', 'a.id', 's.account_id')
      .where('s.token_hash', '=', hash)
      .selectAll('a')
      .select([
        's.id as session_id',
        's.account_id',
        's.created_at as begun_at',
        's.last_seen_at',
        's.expires_at',
        's.user_agent',
        's.address_prefix',
        's.way_in',
      ])
      .executeTakeFirst();
    if (!row) return null;
    const { session_id: id, begun_at: created_at } = row;
    return { session: toSession({ ...row, id, created_at }), account: toAccount(row) };
  },
  async ofAccount(account) {
    const rows = await db
      .selectFrom('session')
      .where('account_id', '=', account)
      .selectAll()
      .orderBy('last_seen_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(toSession);
  },
  async unexpired(at) {
    const rows = await db
      .selectFrom('session')
      .where('expires_at', '>', at)
      .selectAll()
      .orderBy('last_seen_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(toSession);
  },
  async add(session, tokenHash) {
    await db
      .insertInto('session')
      .values({
        id: session.id,
        token_hash: tokenHash,
        account_id: session.account,
        created_at: session.createdAt,
        last_seen_at: session.lastSeenAt,
        expires_at: session.expiresAt,
        user_agent: session.userAgent,
        address_prefix: session.addressPrefix,
        way_in: session.wayIn,
      })
      .execute();
  },
  async touch(id, at) {
    await db.updateTable('session').set({ last_seen_at: at }).where('id', '=', id).execute();
  },
  async end(id) {
    await db.deleteFrom('session').where('id', '=', id).execute();
  },
  async endAll(account, but) {
    await db
      .deleteFrom('session')
      .where('account_id', '=', account)
      .$if(but !== null, (query) => query.where('id', '!=', but))
      .execute();
    // Whoever has got half way in elsewhere begins anew as well.
    await db.deleteFrom('sign_in_half_done').where('account_id', '=', account).execute();
  },
  async dropExpired(now) {
    await db.deleteFrom('session').where('expires_at', '<=', now).execute();
  },
});

const toSession = (row: Omit<Selectable<Schema['session']>, 'token_hash'>): Session => ({
  id: toId(row.id),
  account: toId(row.account_id),
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  expiresAt: row.expires_at,
  userAgent: row.user_agent,
  addressPrefix: row.address_prefix,
  wayIn: row.way_in,
});

export const attemptStore = (db: Db): AttemptStore => ({
  // In one order, so that two attempts never wait for each other.
  async lock(emailHash, addressPrefix) {
    for (const key of [`raadslag sign-in ${emailHash}`, `raadslag sign-in from ${addressPrefix}`])
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
  },
  async failuresOf(emailHash, since) {
    const { count } = await db
      .selectFrom('sign_in_attempt as a')
      .where('email_hash', '=', emailHash)
      .where('at', '>', since)
      .where('succeeded', '=', false)
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('sign_in_attempt as later')
              .select('later.id')
              .whereRef('later.email_hash', '=', 'a.email_hash')
              .whereRef('later.at', '>=', 'a.at')
              .where('later.succeeded', '=', true),
          ),
        ),
      )
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  },
  async failuresFrom(addressPrefix, since) {
    const { count } = await db
      .selectFrom('sign_in_attempt')
      .where('address_prefix', '=', addressPrefix)
      .where('at', '>', since)
      .where('succeeded', '=', false)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  },
  async add({ id, at, emailHash, addressPrefix }) {
    await db
      .insertInto('sign_in_attempt')
      .values({
        id,
        at,
        email_hash: emailHash,
        address_prefix: addressPrefix,
        succeeded: false,
      })
      .execute();
  },
  async markSucceeded(id) {
    await db.updateTable('sign_in_attempt').set({ succeeded: true }).where('id', '=', id).execute();
  },
  async dropBefore(moment) {
    await db.deleteFrom('sign_in_attempt').where('at', '<', moment).execute();
  },
});
