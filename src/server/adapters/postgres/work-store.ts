import { sql } from 'kysely';
import type { WorkOrder, WorkStore } from '#application/work/work-store.ts';
import type { Db } from './database.ts';
import { newUuid } from './new-uuid.ts';

/** A queue in a table: several processes take from it and do not wait for each other. */
export const workStore = (db: Db): WorkStore => ({
  async ask(kind, subject, dueAt) {
    await db
      .insertInto('work')
      .values({ id: newUuid(), kind, subject, due_at: dueAt, leased_until: null })
      .onConflict((conflict) =>
        conflict
          .columns(['kind', 'subject'])
          .doUpdateSet({ due_at: dueAt, attempts: 0, leased_until: null }),
      )
      .execute();
  },
  async take(kind, now, leaseUntil) {
    const { rows } = await sql<WorkOrder>`
        update work set attempts = attempts + 1, leased_until = ${leaseUntil}
        where id = (
          select id from work
          where kind = ${kind} and due_at <= ${now} and (leased_until is null or leased_until < ${now})
          order by due_at, id limit 1 for update skip locked
        )
        returning id, subject, attempts
      `.execute(db);
    return rows[0] ?? null;
  },
  async extend(order, leaseUntil) {
    await db
      .updateTable('work')
      .set({ leased_until: leaseUntil })
      .where(sameOrder(order))
      .execute();
  },
  async finish(order) {
    const { numDeletedRows } = await db
      .deleteFrom('work')
      .where(sameOrder(order))
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  },
  async postpone(order, dueAt) {
    await db
      .updateTable('work')
      .set({ due_at: dueAt, leased_until: null })
      .where(sameOrder(order))
      .execute();
  },
});

/** The number of attempts tells one lease from the next. */
const sameOrder = ({ id, attempts }: WorkOrder) =>
  sql<boolean>`id = ${id} and attempts = ${attempts}`;
