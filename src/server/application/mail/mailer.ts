import type { Result } from '#domain/result.ts';

export type OutgoingMail = {
  /** The same each time that the same mail is tried, so that one which comes twice is seen to be one. */
  readonly id: string;
  readonly to: string;
  readonly language: 'da' | 'en';
  readonly subject: string;
  readonly text: string;
  readonly queuedAt: Date;
};

/**
 * Why a mail did not go. `address-refused` and `message-refused`: the server will never take it; anything else may pass.
 * `code` is the server's, where it has given one: its words may hold a person's address.
 */
export type MailFault = {
  readonly type:
    'address-refused' | 'message-refused' | 'sign-in-refused' | 'unreachable' | 'failed';
  readonly code?: number;
};

/** Where mails go out. */
export type Mailer = {
  readonly send: (mail: OutgoingMail) => Promise<Result<null, MailFault>>;
  readonly close: () => void;
};
