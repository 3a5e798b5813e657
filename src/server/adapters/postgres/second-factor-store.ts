import type { Selectable } from 'kysely';
import type {
  HalfSignInStore,
  SecondFactor,
  SecondFactorStore,
} from '#application/access/second-factor-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';

export const secondFactorStore = (db: Db): SecondFactorStore => ({
  async find(account) {
    const row = await db
      .selectFrom('second_factor')
      .where('account_id', '=', account)
      .selectAll()
      .executeTakeFirst();
    return row ? toSecondFactor(row) : null;
  },
  async lockAndFind(account) {
    const row = await db
      .selectFrom('second_factor')
      .where('account_id', '=', account)
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    return row ? toSecondFactor(row) : null;
  },
  async begin(account, sealedSecret) {
    await db
      .insertInto('second_factor')
      .values({ account_id: account, sealed_secret: sealedSecret })
      .onConflict((conflict) =>
        conflict
          .column('account_id')
          .doUpdateSet({ sealed_secret: sealedSecret, last_step: null })
          .where('second_factor.confirmed_at', 'is', null),
      )
      .execute();
  },
  async confirm(account, at) {
    await db
      .updateTable('second_factor')
      .set({ confirmed_at: at })
      .where('account_id', '=', account)
      .execute();
  },
  async noteStep(account, step) {
    await db
      .updateTable('second_factor')
      .set({ last_step: step })
      .where('account_id', '=', account)
      .execute();
  },
  async remove(account) {
    await db.deleteFrom('second_factor').where('account_id', '=', account).execute();
  },
  async replaceCodes(account, hashes) {
    await db.deleteFrom('recovery_code').where('account_id', '=', account).execute();
    await db
      .insertInto('recovery_code')
      .values(hashes.map((code_hash) => ({ account_id: account, code_hash })))
      .execute();
  },
  async useCode(account, hash, at) {
    const { numUpdatedRows } = await db
      .updateTable('recovery_code')
      .set({ used_at: at })
      .where('account_id', '=', account)
      .where('code_hash', '=', hash)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
  async countCodes(account) {
    const { count } = await db
      .selectFrom('recovery_code')
      .where('account_id', '=', account)
      .where('used_at', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  },
  async accounts() {
    const rows = await db
      .selectFrom('second_factor')
      .where('confirmed_at', 'is not', null)
      .select('account_id')
      .execute();
    return new Set(rows.map(({ account_id }) => toId<'Account'>(account_id)));
  },
});

const toSecondFactor = (row: Selectable<Schema['second_factor']>): SecondFactor => ({
  account: toId(row.account_id),
  sealedSecret: row.sealed_secret,
  confirmedAt: row.confirmed_at,
  lastStep: row.last_step,
});

export const halfSignInStore = (db: Db): HalfSignInStore => ({
  async begin(tokenHash, account, at) {
    await db
      .insertInto('sign_in_half_done')
      .values({ token_hash: tokenHash, account_id: account, started_at: at })
      .execute();
  },
  async find(tokenHash) {
    const row = await db
      .selectFrom('sign_in_half_done')
      .where('token_hash', '=', tokenHash)
      .select(['account_id', 'started_at'])
      .executeTakeFirst();
    return row ? { account: toId(row.account_id), startedAt: row.started_at } : null;
  },
  async drop(tokenHash) {
    await db.deleteFrom('sign_in_half_done').where('token_hash', '=', tokenHash).execute();
  },
  async dropBegunBefore(moment) {
    await db.deleteFrom('sign_in_half_done').where('started_at', '<', moment).execute();
  },
});
