import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from '#application/mail/mailer.ts';
import type { MailSender } from './mail-settings.ts';

/**
 * A mail as plain text. Nothing is read from files or other hosts on the way, and machines know not to answer it (RFC 3834).
 */
export const composeMessage = (
  { id, to, language, subject, text, queuedAt }: OutgoingMail,
  from: MailSender,
): SendMailOptions => ({
  from,
  to: { name: '', address: to },
  envelope: { from: from.address, to: [to] },
  subject,
  text,
  date: queuedAt,
  messageId: `<${id}@${from.address.split('@')[1] ?? 'localhost'}>`,
  headers: {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': language,
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});
