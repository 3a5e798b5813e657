import { err } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { LetterWriter } from './letter.ts';
import type { MailFault, Mailer } from './mailer.ts';
import type { MailOrder } from './outbox.ts';

/** A process that died has its mail sent by another after so many ms; longer than a server may take to answer. */
const lease = 5 * 60_000;
/** Minutes before the next attempt, after the first, the second …: about a day in all. */
const pauses = [1, 5, 15, 60, 180, 480, 720];

/** Whatever a mail program could read as several, or as a name and an address, is none: a link must not go to a second one. */
const oneAddress = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/;

/**
 * Sends one mail that waits for it. One that a server will never take, or that is out of date, is given up; anything else is
 * tried again with growing pauses, for about a day.
 * @returns false where nothing is due
 */
export async function sendNextMail(
  { now, stores: { outbox } }: Pick<Context, 'now' | 'stores'>,
  mailer: Pick<Mailer, 'send'>,
  write: LetterWriter,
): Promise<boolean> {
  const order = await outbox.take(now(), new Date(now().getTime() + lease));
  if (order === null) return false;
  const { id, to, language, letter, queuedAt, expiresAt, attempts } = order;
  if (expiresAt !== null && now() >= expiresAt) {
    await outbox.giveUp(order, now(), { type: 'expired' });
    return true;
  }
  const written = write(letter, language);
  if (written === null) {
    await outbox.giveUp(order, now(), { type: 'wordless' });
    return true;
  }
  const sent = oneAddress.test(to)
    ? await mailer.send({ id, to, language, queuedAt, ...written })
    : err<MailFault>({ type: 'address-refused' });
  if (sent.ok) await outbox.markSent(order, now());
  else if (isFinal(sent.error) || attempts > pauses.length)
    await outbox.giveUp(order, now(), sent.error);
  else await outbox.postpone(order, later(now(), order), sent.error);
  return true;
}

const isFinal = ({ type }: MailFault): boolean =>
  type === 'address-refused' || type === 'message-refused';

const later = (now: Date, { attempts }: MailOrder): Date =>
  new Date(now.getTime() + 60_000 * (pauses[attempts - 1] ?? 1));
