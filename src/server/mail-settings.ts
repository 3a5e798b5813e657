import { readMailSender, readSmtpServer, type MailSettings } from '#adapters/mail/mail-settings.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { SettingRefused } from './setting-refused.ts';

/**
 * Reads RAADSLAG_SMTP and RAADSLAG_MAIL_FROM. A mail server wants to know who mails come from; files are from nobody in
 * particular.
 * @param given a variable's text, undefined where it is absent or empty
 */
export function readMailSettings(
  given: (name: string) => string | undefined,
): Result<MailSettings, SettingRefused> {
  const [smtp, fromText] = [given('RAADSLAG_SMTP'), given('RAADSLAG_MAIL_FROM')];
  const from = fromText === undefined ? null : readMailSender(fromText);
  if (fromText !== undefined && from === null)
    return err({
      setting: 'RAADSLAG_MAIL_FROM',
      value: fromText,
      reason: 'skal være en adresse som raadslag@kommune.dk eller Rådslag <raadslag@kommune.dk>',
    });
  if (smtp === undefined)
    return ok({ kind: 'folder', from: from ?? { name: 'Rådslag', address: 'raadslag@localhost' } });
  const server = readSmtpServer(smtp);
  if (server === null)
    return err({
      setting: 'RAADSLAG_SMTP',
      value: smtp.replace(/\/\/.*@/, '//…@'),
      reason: 'skal have formen smtp://bruger:kode@vært:587 eller smtps://vært:465',
    });
  if (from === null)
    return err({
      setting: 'RAADSLAG_MAIL_FROM',
      value: '',
      reason: 'mangler; mails skal have en afsender, når RAADSLAG_SMTP er sat',
    });
  return ok({ kind: 'smtp', ...server, from });
}
