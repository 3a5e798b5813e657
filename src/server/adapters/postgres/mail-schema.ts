import type { ColumnType } from 'kysely';
import type { Letter } from '#application/mail/letter.ts';
import type { MailGivenUp, QueuedMail } from '#application/mail/outbox.ts';

/** The table of migration 0023: mails that wait, and for a while that they have been sent. */
export interface MailSchema {
  mail: {
    id: string;
    to_address: string;
    language: QueuedMail['language'];
    kind: Letter['kind'];
    letter: ColumnType<Letter | null, string, null>;
    only_once: string | null;
    status: 'waiting' | 'sent' | 'given-up';
    queued_at: Date;
    expires_at: Date | null;
    due_at: Date;
    attempts: ColumnType<number, never, number>;
    leased_until: Date | null;
    ended_at: Date | null;
    fault: MailGivenUp['type'] | null;
    fault_code: number | null;
  };
}
