import PostalMime from 'postal-mime';
import { err, ok } from '#domain/result.ts';
import { decodeText } from '../../import/intake/decode-text.ts';
import { draftExtract, type FormatReader } from '../extract.ts';
import { readHtmlText } from '../read-html.ts';
import { isSameText } from './same-text.ts';

const header = /^[!-9;-~]{1,60}:(?: |\t|\r?\n)/;
const known =
  /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|x-[\w-]+):/im;

/** A mail begins with its header: several lines of names and values (RFC 5322), some of them well known. */
export function looksLikeMail(text: string): boolean {
  const head =
    text
      .slice(0, 20_000)
      .replace(/^From [^\n]*\n/, '')
      .split(/\r?\n\r?\n/)[0] ?? '';
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const complete = text.length > 20_000 ? lines.slice(0, -1) : lines;
  return (
    complete.length >= 2 &&
    complete.every((line) => header.test(`${line}\n`) || /^>?From /.test(line)) &&
    (head.match(new RegExp(known, 'gim')) ?? []).length >= 2
  );
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

/** A mail (RFC 5322, .eml): header, text, HTML and everything attached, mails within mails included. */
export const readMail: FormatReader = async (bytes, room) => {
  const mail = await new PostalMime({ forceRfc822Attachments: true })
    .parse(bytes)
    .catch(() => null);
  if (!mail) return err({ kind: 'broken' });
  const draft = draftExtract();
  const head = mail.headers.map(({ originalKey, value }) => `${originalKey}: ${decoded(value)}`);
  draft.add('mail-header', head.join('\n'));
  const html = mail.html === undefined ? null : draftExtract();
  const told = mail.html === undefined || !html ? null : readHtmlText(mail.html, room.limits, html);
  draft.add('text', mail.text ?? '');
  if (html) {
    if (!told) draft.unreadable.push({ kind: 'damaged-part', label: 'HTML' });
    for (const part of html.parts)
      // The same letter once as text and once as HTML is one letter.
      if (part.part !== 'text' || !isSameText(part.text, mail.text ?? '')) draft.parts.push(part);
  }
  for (const { filename, mimeType, content } of mail.attachments) {
    const refused = await room.readInside(filename ?? mimeType, bytesOf(content), draft);
    if (refused) return err(refused);
  }
  return ok({
    format: 'email',
    parts: draft.parts,
    accessibility: {
      tagged: null,
      language:
        told?.language ?? mail.headers.find(({ key }) => key === 'content-language')?.value ?? null,
      textLayer: draft.parts.some(({ part }) => part === 'text'),
    },
    pages: null,
    unreadable: draft.unreadable,
  });
};

/** "=?utf-8?Q?S=C3=B8ren?=" as it reads (RFC 2047). */
function decoded(value: string): string {
  return value.replaceAll(
    /=\?([\w-]+)\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi,
    (whole, charset: string, encoding: string, text: string) => {
      const raw =
        encoding.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : Buffer.from(
              text
                .replaceAll('_', ' ')
                .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) =>
                  String.fromCharCode(Number.parseInt(hex, 16)),
                ),
              'latin1',
            );
      try {
        return new TextDecoder(charset).decode(raw);
      } catch {
        return decodeText(raw).text || whole;
      }
    },
  );
}
