import type { PDFDocumentProxy } from 'pdfjs-dist';
import { err, ok } from '#domain/result.ts';
import { openPdfDocument } from '../../import/pdf-text/read-pdf-pages.ts';
import type { PdfFont } from '../../import/pdf-text/text-runs.ts';
import {
  draftExtract,
  type Extract,
  type ExtractDraft,
  type FormatReader,
  type ReadingRoom,
} from '../extract.ts';
import { xmlWords } from '../xml-words.ts';
import { readPdfObjects, type PdfObjects } from './pdf-objects.ts';
import { texts } from './read-annotations.ts';
import { readPdfPage } from './read-page.ts';
import { findPdfBomb } from './stream-sizes.ts';

/** Facts about the form of the file, which nobody has written. */
const formal = /^(?:PDFFormatVersion|Is[A-Z]\w*|EncryptFilterName|hasStructTree|Trapped)$/;

function infoLines(info: object): string {
  return Object.entries(info)
    .flatMap(([key, value]: [string, unknown]) => {
      if (formal.test(key)) return [];
      if (key === 'Custom' && typeof value === 'object' && value !== null)
        return [infoLines(value)];
      return typeof value === 'string' && value !== '' ? [`${key}: ${value}`] : [];
    })
    .join('\n');
}

const titlesOf = (outline: readonly unknown[] | null): string[] =>
  (outline ?? []).flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const title = 'title' in entry && typeof entry.title === 'string' ? [entry.title] : [];
    return [
      ...title,
      ...('items' in entry && Array.isArray(entry.items) ? titlesOf(entry.items) : []),
    ];
  });

/** Values of form fields that stand on no page. */
async function addLooseFields(document: PDFDocumentProxy, draft: ExtractDraft): Promise<void> {
  const told = new Set(draft.parts.flatMap(({ text }) => text.split('\n')));
  const fields = (await document.getFieldObjects()) ?? new Map<string, object[]>();
  const values = [...fields.values()].flat().flatMap((field: unknown) => {
    if (typeof field !== 'object' || field === null) return [];
    return [
      ...('value' in field ? texts(field.value) : []),
      ...('defaultValue' in field ? texts(field.defaultValue) : []),
    ];
  });
  draft.add('form-field', values.filter((value) => !told.has(value)).join('\n'));
}

async function readDocument(
  document: PDFDocumentProxy,
  objects: PdfObjects | null,
  draft: ExtractDraft,
): Promise<Extract> {
  const hasAlternatives = objects?.hasAlternatives ?? true;
  const fonts = new Map<string, PdfFont>();
  let textPages = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { hasText, isPainted } = await readPdfPage(page, fonts, draft, hasAlternatives);
    if (hasText) textPages += 1;
    else if (isPainted || (objects?.pagesWithObjects.has(number - 1) ?? true))
      draft.unreadable.push({ kind: 'page-without-text', page: number });
  }
  await addLooseFields(document, draft);
  const { info } = await document.getMetadata();
  draft.add('metadata', infoLines(info));
  draft.add('metadata', titlesOf(await document.getOutline()).join('\n'));
  const marks = await document.getMarkInfo();
  const isMarked = marks !== null && 'Marked' in marks && marks.Marked;
  const language = 'Language' in info && typeof info.Language === 'string' ? info.Language : '';
  return {
    format: 'pdf',
    parts: draft.parts,
    accessibility: {
      tagged: isMarked && 'hasStructTree' in info && Boolean(info.hasStructTree),
      language: language.trim() === '' ? null : language,
      textLayer: textPages > 0,
    },
    pages: document.numPages,
    unreadable: draft.unreadable,
  };
}

async function addObjects(
  { files, xml, pictures, hasMedia }: PdfObjects,
  room: ReadingRoom,
  draft: ExtractDraft,
) {
  for (const part of xml) draft.add('metadata', xmlWords(part, true).text, { label: 'XMP' });
  for (const { name, bytes } of files) {
    if (bytes === null) draft.unreadable.push({ kind: 'file-inside', label: name });
    else {
      const refused = await room.readInside(name, bytes, draft);
      if (refused) return refused;
    }
  }
  if (hasMedia) draft.unreadable.push({ kind: 'sound-or-film' });
  if (pictures > 0) draft.unreadable.push({ kind: 'picture', count: pictures });
  return null;
}

/**
 * A PDF: what is on its pages, seen and unseen, notes, fields, links, properties and files inside.
 * Refused: a password, damage, and what acts by itself (ISO 32000-2, 12.6.4: JavaScript, Launch, ImportData).
 */
export const readPdf: FormatReader = async (bytes, room) => {
  const bomb = findPdfBomb(bytes, room.room, room.limits.unpackedBytes);
  if (bomb) return err(bomb);
  let document: PDFDocumentProxy;
  try {
    document = await openPdfDocument(bytes);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return err(isLocked ? { kind: 'encrypted' } : { kind: 'broken' });
  }
  try {
    const limit = room.limits.pages;
    if (document.numPages > limit)
      return err({ kind: 'too-many-pages', pages: document.numPages, limit });
    const objects = await readPdfObjects(bytes, room.room.bytes);
    const [action] = objects?.actions ?? [];
    if (action !== undefined) return err({ kind: 'active-content', action });
    if (await document.hasJSActions()) return err({ kind: 'active-content', action: 'JavaScript' });
    const draft = draftExtract();
    const read = await readDocument(document, objects, draft);
    if (objects) {
      const refused = await addObjects(objects, room, draft);
      if (refused) return err(refused);
    } else {
      if (/\/(?:Launch|JavaScript)\b/.test(Buffer.from(bytes).toString('latin1')))
        return err({ kind: 'active-content', action: 'Launch' });
      for (const name of ((await document.getAttachments()) ?? new Map<string, unknown>()).keys())
        draft.unreadable.push({ kind: 'file-inside', label: name });
    }
    return ok(read);
  } finally {
    await document.loadingTask.destroy();
  }
};
