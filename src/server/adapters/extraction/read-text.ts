import { err, ok } from '#domain/result.ts';
import { findBinary } from '../import/intake/control-characters.ts';
import { decodeText } from '../import/intake/decode-text.ts';
import { markupKind } from '../import/intake/text-kind.ts';
import { draftExtract, type FormatReader } from './extract.ts';
import { looksLikeMail, readMail } from './mail/read-mail.ts';
import { readHtml } from './read-html.ts';
import { xmlWords } from './xml-words.ts';

/** Bytes without a signature: a mail, a web page, XML or plain text; what is no text is not read. */
export const readText: FormatReader = async (bytes, room) => {
  const { text } = decodeText(bytes);
  if (looksLikeMail(text)) return readMail(bytes, room);
  if (findBinary(text) !== null) return err({ kind: 'unknown-format', format: null });
  const markup = markupKind(text);
  if (markup === 'html') return readHtml(bytes, room);
  const draft = draftExtract();
  draft.add('text', markup === 'xml' ? xmlWords(bytes).text : text);
  return ok({
    format: markup === 'xml' ? 'xml' : 'text',
    parts: draft.parts,
    accessibility: { tagged: null, language: null, textLayer: draft.parts.length > 0 },
    pages: null,
    unreadable: draft.unreadable,
  });
};
