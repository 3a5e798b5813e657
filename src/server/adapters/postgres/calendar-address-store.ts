import type { CalendarAddressStore } from '#application/calendar/calendar-address-store.ts';
import type { Db } from './database.ts';
import { toIdOrNull } from './row-ids.ts';

export const calendarAddressStore = (db: Db): CalendarAddressStore => ({
  async madeAt(account) {
    const row = await db
      .selectFrom('calendar_address')
      .select('made_at')
      .where('account_id', '=', account)
      .executeTakeFirst();
    return row?.made_at ?? null;
  },
  async put(account, tokenHash, at) {
    const address = { token_hash: tokenHash, made_at: at };
    await db
      .insertInto('calendar_address')
      .values({ account_id: account, ...address })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(address))
      .execute();
  },
  async remove(account) {
    const { numDeletedRows } = await db
      .deleteFrom('calendar_address')
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  },
  async accountOf(tokenHash) {
    const row = await db
      .selectFrom('calendar_address')
      .select('account_id')
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
    return toIdOrNull(row?.account_id ?? null);
  },
});
