import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { err, ok } from '#domain/result.ts';
import { decodeText } from '../../import/intake/decode-text.ts';
import {
  draftExtract,
  type ExtractDraft,
  type FormatReader,
  type ReadingRoom,
} from '../extract.ts';
import { readHtmlText } from '../read-html.ts';
import { isSameText } from './same-text.ts';

const body = new Set(['body', 'bodyHtml', 'html', 'preview', 'compressedRtf', 'rawProps']);
const technical = new Set(['dataType', 'error', 'messageClass', 'internetCodepage']);

/** Everything that is said about a mail, its people and its attachments, one line each. */
function headLines(fields: object): string[] {
  return Object.entries(fields).flatMap(([key, value]: [string, unknown]): string[] => {
    if (body.has(key) || technical.has(key) || key === 'attachments') return [];
    if (typeof value === 'string') return value === '' ? [] : [`${key}: ${value}`];
    if (Array.isArray(value))
      return value.flatMap((entry: unknown) =>
        typeof entry === 'object' && entry !== null ? headLines(entry) : [],
      );
    return [];
  });
}

function addBody(fields: FieldsData, room: ReadingRoom, draft: ExtractDraft): void {
  draft.add('text', fields.body ?? '');
  const html = fields.bodyHtml ?? (fields.html ? decodeText(fields.html).text : undefined);
  if (html !== undefined) {
    const inside = draftExtract();
    if (!readHtmlText(html, room.limits, inside))
      draft.unreadable.push({ kind: 'damaged-part', label: 'HTML' });
    const isTold = (text: string): boolean => isSameText(text, fields.body ?? '');
    draft.parts.push(...inside.parts.filter(({ part, text }) => part !== 'text' || !isTold(text)));
  } else if ((fields.body ?? '').trim() === '' && fields.compressedRtf)
    draft.unreadable.push({ kind: 'damaged-part', label: 'RTF' });
}

/** A mail as Outlook saves it (.msg, MS-OXMSG), with everything attached to it. */
export const readOutlook: FormatReader = async (bytes, room) => {
  const reader = new MsgReader(new Uint8Array(bytes).buffer);
  const fields = reader.getFileData();
  if (fields.error !== undefined || fields.dataType === null) return err({ kind: 'broken' });
  const draft = draftExtract();
  draft.add('mail-header', headLines(fields).join('\n'));
  addBody(fields, room, draft);
  for (const attachment of fields.attachments ?? []) {
    const { fileName, content } = reader.getAttachment(attachment);
    const refused = await room.readInside(fileName, content, draft);
    if (refused) return err(refused);
  }
  return ok({
    format: 'email',
    parts: draft.parts,
    accessibility: {
      tagged: null,
      language: null,
      textLayer: draft.parts.some(({ part }) => part === 'text'),
    },
    pages: null,
    unreadable: draft.unreadable,
  });
};
