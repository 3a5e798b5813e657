import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer } from '#application/mail/mailer.ts';
import { err, ok } from '#domain/result.ts';
import { composeMessage } from './compose-message.ts';
import type { MailSender } from './mail-settings.ts';

/** So long a file is kept, in milliseconds: a month. */
const longest = 30 * 24 * 3_600_000;

/** Where no mail server is named: the folder of a data folder that mails are written to, one file each. */
export const mailFolder = (dataFolder: string): string => path.join(dataFolder, 'mail');

/** Writes mails as .eml files, which any mail program opens. Only the owner reads them, and they go after a month. */
export function folderMailer(dataFolder: string, from: MailSender): Mailer {
  const folder = mailFolder(dataFolder);
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      try {
        const { message } = await transport.sendMail(composeMessage(mail, from));
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const at = mail.queuedAt.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
        const file = path.join(folder, `${at}-${mail.id}.eml`);
        await writeFile(`${file}.part`, message, { mode: 0o600 });
        await rename(`${file}.part`, file);
        await dropOld(folder);
        return ok(null);
      } catch {
        return err({ type: 'failed' });
      }
    },
    close: () => undefined,
  };
}

async function dropOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > longest) await rm(file, { force: true });
  }
}
