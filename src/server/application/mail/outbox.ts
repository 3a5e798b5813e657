import type { MailFault } from './mailer.ts';
import type { Letter } from './letter.ts';

export type QueuedMail = {
  /** One address. */
  readonly to: string;
  readonly language: 'da' | 'en';
  readonly letter: Letter;
  readonly at: Date;
  /** What it says is worth nothing afterwards: it is not sent then. */
  readonly expiresAt?: Date;
  /** Whatever else is queued under the same key is the same mail, and goes once. */
  readonly onlyOnce?: string;
};

export type MailOrder = {
  readonly id: string;
  readonly to: string;
  readonly language: 'da' | 'en';
  readonly letter: Letter;
  readonly queuedAt: Date;
  readonly expiresAt: Date | null;
  /** How many times it has been begun, this time included. */
  readonly attempts: number;
};

/** What ended a mail without its being sent. */
export type MailGivenUp = MailFault | { readonly type: 'expired' } | { readonly type: 'wordless' };

/**
 * Mails that wait to be sent. `queue` in the transaction that wants one, and it goes out if, and only if, that goes through.
 * What a letter says is kept until it has been sent or given up, and no longer.
 */
export type Outbox = {
  readonly queue: (mail: QueuedMail) => Promise<void>;
  /** Takes what has been due longest; nobody else gets it before `leaseUntil`. */
  readonly take: (now: Date, leaseUntil: Date) => Promise<MailOrder | null>;
  readonly markSent: (order: MailOrder, at: Date) => Promise<void>;
  readonly postpone: (order: MailOrder, dueAt: Date, fault: MailFault) => Promise<void>;
  readonly giveUp: (order: MailOrder, at: Date, why: MailGivenUp) => Promise<void>;
  /** Forgets that mails were there. */
  readonly dropEndedBefore: (moment: Date) => Promise<void>;
};
