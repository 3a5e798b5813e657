import { sql } from 'kysely';
import type { Journal, StaleCopies } from '#application/ports.ts';
import type { AccountId } from '#domain/ids.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import { readJournal } from './journal-reading.ts';
import { toIdOrNull } from './row-ids.ts';

/**
 * The record of who did what and when; the database itself refuses to change it (migration 0004).
 * @param own the account whose context it is
 */
export const journalStore = (db: Db, own: AccountId | null): Journal => ({
  async add({ at, by, account = own, what, subject, detail }) {
    await db
      .insertInto('journal')
      .values({
        at,
        by,
        account_id: account,
        what,
        subject,
        detail: detail === undefined ? null : JSON.stringify(detail),
      })
      .execute();
  },
  async toldSince(subject, what, since) {
    const rows = await db
      .selectFrom('journal')
      .where('subject', '=', subject)
      .where('what', '=', what)
      .where('at', '>', since)
      .select(['by', 'account_id', 'detail'])
      .execute();
    return rows.map(({ by, account_id, detail }) => ({
      by,
      account: toIdOrNull<'Account'>(account_id),
      detail,
    }));
  },
  read: (...asked) => readJournal(db, ...asked),
});

/** What waits to be made again. */
export const staleStore = (db: Db): StaleCopies => ({
  async mark(kind, subjects) {
    await inChunks([...new Set(subjects)], (chunk) =>
      db
        .insertInto('stale_copy')
        .values(chunk.map((subject_id) => ({ kind, subject_id })))
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  },
  async take(kind, limit) {
    const { rows } = await sql<{ subject_id: string }>`
      delete from stale_copy where kind = ${kind} and subject_id in (
        select subject_id from stale_copy where kind = ${kind} order by subject_id limit ${limit}
      ) returning subject_id
    `.execute(db);
    return rows.map(({ subject_id }) => subject_id);
  },
});
