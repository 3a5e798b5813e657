import type { Selectable } from 'kysely';
import type { Passkey, PasskeyStore } from '#application/access/passkey-store.ts';
import type { Db } from './database.ts';
import { toId, toIdOrNull } from './row-ids.ts';
import type { Schema } from './schema.ts';

export const passkeyStore = (db: Db): PasskeyStore => ({
  async find(id) {
    const row = await db
      .selectFrom('passkey')
      .where('credential_id', '=', id)
      .selectAll()
      .executeTakeFirst();
    return row ? toPasskey(row) : null;
  },
  async ofAccount(account) {
    const rows = await db
      .selectFrom('passkey')
      .where('account_id', '=', account)
      .selectAll()
      .orderBy('added_at')
      .orderBy('credential_id')
      .execute();
    return rows.map(toPasskey);
  },
  async add({ id, account, publicKey, counter, transports, name, addedAt, lastUsedAt }) {
    await db
      .insertInto('passkey')
      .values({
        credential_id: id,
        account_id: account,
        public_key: publicKey,
        counter,
        transports: transports.join(' '),
        name,
        added_at: addedAt,
        last_used_at: lastUsedAt,
      })
      .execute();
  },
  async noteUse(id, counter, at) {
    await db
      .updateTable('passkey')
      .set({ counter, last_used_at: at })
      .where('credential_id', '=', id)
      .execute();
  },
  async rename(id, name) {
    await db.updateTable('passkey').set({ name }).where('credential_id', '=', id).execute();
  },
  async remove(id) {
    await db.deleteFrom('passkey').where('credential_id', '=', id).execute();
  },
  async removeAll(account) {
    await db.deleteFrom('passkey').where('account_id', '=', account).execute();
  },
  async accounts() {
    const rows = await db.selectFrom('passkey').select('account_id').distinct().execute();
    return new Set(rows.map(({ account_id }) => toId<'Account'>(account_id)));
  },
  async beginChallenge(tokenHash, { challenge, account, startedAt }) {
    await db
      .insertInto('passkey_challenge')
      .values({ token_hash: tokenHash, challenge, account_id: account, started_at: startedAt })
      .execute();
  },
  async takeChallenge(tokenHash) {
    const row = await db
      .deleteFrom('passkey_challenge')
      .where('token_hash', '=', tokenHash)
      .returning(['challenge', 'account_id', 'started_at'])
      .executeTakeFirst();
    return row
      ? {
          challenge: row.challenge,
          account: toIdOrNull(row.account_id),
          startedAt: row.started_at,
        }
      : null;
  },
  async dropChallengesBefore(moment) {
    await db.deleteFrom('passkey_challenge').where('started_at', '<', moment).execute();
  },
});

const toPasskey = (row: Selectable<Schema['passkey']>): Passkey => ({
  id: row.credential_id,
  account: toId(row.account_id),
  publicKey: row.public_key,
  counter: row.counter,
  transports: row.transports.split(' ').filter(Boolean),
  name: row.name,
  addedAt: row.added_at,
  lastUsedAt: row.last_used_at,
});
