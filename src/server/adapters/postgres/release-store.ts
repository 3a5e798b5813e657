import type { ReleaseStore } from '#application/agenda/release-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

export const releaseStore = (db: Db): ReleaseStore => ({
  async find(meeting) {
    const row = await db
      .selectFrom('agenda_release')
      .selectAll()
      .where('meeting_id', '=', meeting)
      .executeTakeFirst();
    return row
      ? {
          meeting,
          dueAt: row.due_at,
          lateReason: row.late_reason,
          account: toId(row.account_id),
          by: row.asked_by,
          askedAt: row.asked_at,
        }
      : null;
  },
  async put({ meeting, dueAt, lateReason, account, by, askedAt }) {
    const asked = {
      due_at: dueAt,
      late_reason: lateReason,
      account_id: account,
      asked_by: by,
      asked_at: askedAt,
    };
    await db
      .insertInto('agenda_release')
      .values({ meeting_id: meeting, ...asked })
      .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(asked))
      .execute();
  },
  async remove(meeting) {
    await db.deleteFrom('agenda_release').where('meeting_id', '=', meeting).execute();
  },
});
