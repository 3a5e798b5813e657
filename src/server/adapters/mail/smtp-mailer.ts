import { createTransport, type NodemailerError } from 'nodemailer';
import type { MailFault, Mailer } from '#application/mail/mailer.ts';
import { err, ok } from '#domain/result.ts';
import { composeMessage } from './compose-message.ts';
import type { MailSender, SmtpServer } from './mail-settings.ts';

/** How long a server may keep still, in milliseconds. */
const patience = 20_000;

/** Sends mails to the one server that the setting names, and to no other host. */
export function smtpMailer(server: SmtpServer, from: MailSender): Mailer {
  const { host, port, security, user, password } = server;
  const transport = createTransport({
    ...{ host, port },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail(composeMessage(mail, from));
        return ok(null);
      } catch (fault) {
        return err(describeFault(fault));
      }
    },
    close: () => {
      transport.close();
    },
  };
}

const unreachable = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROXY']);

/** Only what a server says of this address or this message for good is final; what it says of us can be mended. */
function describeFault(fault: unknown): MailFault {
  if (!(fault instanceof Error)) return { type: 'failed' };
  const { code = '', responseCode, permanent, command }: NodemailerError = fault;
  const said = responseCode === undefined ? {} : { code: responseCode };
  const isForGood = permanent === true;
  if (code === 'EAUTH' || code === 'ENOAUTH') return { type: 'sign-in-refused', ...said };
  if (code === 'EENVELOPE' && command === 'API') return { type: 'address-refused' };
  if (isForGood && command === 'RCPT TO') return { type: 'address-refused', ...said };
  if (isForGood && command === 'DATA') return { type: 'message-refused', ...said };
  return { type: unreachable.has(code) ? 'unreachable' : 'failed', ...said };
}
