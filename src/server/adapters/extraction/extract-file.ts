import type { FileRefusalKind, FileRefused } from '#application/attachment/file-refused.ts';
import { err, type Result } from '#domain/result.ts';
import { defaultLimits, type IntakeLimits } from '../import/intake/limits.ts';
import { readPptx } from './powerpoint/read-pptx.ts';
import { readDocx } from './word/read-docx.ts';
import { readXlsx } from './excel/read-xlsx.ts';
import type { Extract, ExtractDraft, FormatReader } from './extract.ts';
import { readOutlook } from './mail/read-outlook.ts';
import { readOdf } from './open-document/read-odf.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readMedia, readPicture } from './read-picture.ts';
import { readText } from './read-text.ts';
import { readZip } from './read-zip.ts';
import { sniffFile, type Sniffed } from './sniff-file.ts';
import { isVirusTest } from './virus-test.ts';

type Extracted = Result<Extract, FileRefused>;

const readers: Readonly<Record<Exclude<Sniffed['is'], 'refused'>, FormatReader>> = {
  pdf: readPdf,
  docx: readDocx,
  xlsx: readXlsx,
  pptx: readPptx,
  odt: readOdf,
  outlook: readOutlook,
  text: readText,
  image: readPicture,
  media: readMedia,
  zip: readZip,
};

/** A letter in a mail in a zip file is the deepest that people send. */
const deepest = 5;

/**
 * Reasons that lie in one file inside and make it unreadable, no more: the rest of the file is read, and this is said.
 * Every other reason refuses the whole.
 */
const tolerable: ReadonlySet<FileRefusalKind> = new Set([
  ...(['empty', 'encrypted', 'broken', 'unknown-format', 'old-office'] as const),
]);

const join = (outer: string, inner: string | undefined): string =>
  inner === undefined ? outer : `${outer} › ${inner}`;

function addInside(name: string, inside: Extract, into: ExtractDraft): void {
  for (const { part, page, label, text } of inside.parts)
    into.add(part === 'text' ? 'attachment' : part, text, { page, label: join(name, label) });
  for (const unreadable of inside.unreadable)
    into.unreadable.push({ ...unreadable, label: join(name, unreadable.label) });
}

async function extractAt(
  bytes: Uint8Array,
  depth: number,
  limits: IntakeLimits,
  room: { bytes: number },
): Promise<Extracted> {
  if (bytes.length === 0) return err({ kind: 'empty' });
  if (bytes.length > limits.fileBytes)
    return err({ kind: 'too-large', bytes: bytes.length, limit: limits.fileBytes });
  if (isVirusTest(bytes)) return err({ kind: 'virus', name: 'EICAR' });
  const sniffed = sniffFile(bytes);
  if (sniffed.is === 'refused') return err(sniffed.refused);
  if (depth > deepest) return err({ kind: 'too-deep', limit: deepest });
  const readInside = async (
    name: string,
    inner: Uint8Array,
    into: ExtractDraft,
  ): Promise<FileRefused | null> => {
    const read = await extractAt(inner, depth + 1, limits, room);
    if (read.ok) addInside(name, read.value, into);
    else if (!tolerable.has(read.error.kind))
      return { ...read.error, inside: join(name, read.error.inside) };
    else if (read.error.kind !== 'empty')
      into.unreadable.push({ kind: 'file-inside', label: name });
    return null;
  };
  try {
    return await readers[sniffed.is](bytes, { limits, room, readInside });
  } catch (fault) {
    // Libraries throw at damage they did not expect; a text or a buffer beyond what fits is a RangeError.
    return err(fault instanceof RangeError ? { kind: 'too-hard' } : { kind: 'broken' });
  }
}

/**
 * Everything that can be read in a file, hidden parts and files inside included. What it is, its bytes say.
 * Refused: see `FileRefused`.
 */
export const extractFile = (
  bytes: Uint8Array,
  limits: IntakeLimits = defaultLimits,
): Promise<Extracted> => extractAt(bytes, 0, limits, { bytes: limits.unpackedBytes });
