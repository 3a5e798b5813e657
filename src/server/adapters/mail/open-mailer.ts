import type { Mailer } from '#application/mail/mailer.ts';
import { folderMailer } from './folder-mailer.ts';
import type { MailSettings } from './mail-settings.ts';
import { smtpMailer } from './smtp-mailer.ts';

/** Where mails go out, by the settings. */
export const openMailer = (settings: MailSettings, dataFolder: string): Mailer =>
  settings.kind === 'smtp'
    ? smtpMailer(settings, settings.from)
    : folderMailer(dataFolder, settings.from);
