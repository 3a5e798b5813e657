import { sql } from 'kysely';
import type { MailOrder, Outbox } from '#application/mail/outbox.ts';
import type { Db } from './database.ts';
import { newUuid } from './new-uuid.ts';

/** Mails in a table: several processes take from it and do not wait for each other. */
export const outboxStore = (db: Db): Outbox => ({
  async queue({ to, language, letter, at, expiresAt, onlyOnce }) {
    await db
      .insertInto('mail')
      .values({
        id: newUuid(),
        to_address: to,
        language,
        kind: letter.kind,
        letter: JSON.stringify(letter),
        only_once: onlyOnce ?? null,
        status: 'waiting',
        queued_at: at,
        expires_at: expiresAt ?? null,
        due_at: at,
      })
      .onConflict((conflict) => conflict.column('only_once').doNothing())
      .execute();
  },
  async take(now, leaseUntil) {
    const { rows } = await sql<MailOrder>`
      update mail set attempts = attempts + 1, leased_until = ${leaseUntil}
      where id = (
        select id from mail
        where status = 'waiting' and due_at <= ${now} and (leased_until is null or leased_until < ${now})
        order by due_at, id limit 1 for update skip locked
      )
      returning id, to_address as "to", language, letter, queued_at as "queuedAt", expires_at as "expiresAt", attempts
    `.execute(db);
    return rows[0] ?? null;
  },
  async markSent(order, at) {
    await db
      .updateTable('mail')
      .set({ status: 'sent', letter: null, ended_at: at, fault: null, fault_code: null })
      .where(sameOrder(order))
      .execute();
  },
  async postpone(order, dueAt, { type, code }) {
    await db
      .updateTable('mail')
      .set({ due_at: dueAt, leased_until: null, fault: type, fault_code: code ?? null })
      .where(sameOrder(order))
      .execute();
  },
  async giveUp(order, at, why) {
    await db
      .updateTable('mail')
      .set({
        status: 'given-up',
        letter: null,
        ended_at: at,
        fault: why.type,
        fault_code: 'code' in why ? why.code : null,
      })
      .where(sameOrder(order))
      .execute();
  },
  async dropEndedBefore(moment) {
    await db.deleteFrom('mail').where('ended_at', '<', moment).execute();
  },
});

/** The number of attempts tells one lease from the next. */
const sameOrder = ({ id, attempts }: MailOrder) =>
  sql<boolean>`id = ${id} and attempts = ${attempts} and status = 'waiting'`;
